using Attest.Execution;
using Attest.Files;

namespace Attest.Modules;

/// <param name="isWanted">Given a path; null for all files, and for what could not be listed.</param>
public sealed class ListFiles(InputFolder folder, Func<string, bool>? isWanted = null) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
    [
        .. folder.Files.Where(file => isWanted is null || (file.IsListed && isWanted(file.Path)))
            .Select(file => new Document<InputFile>(file.Path, file)),
    ];
}

/// <summary>Begins a pipeline with given documents.</summary>
public sealed class GiveDocuments(IReadOnlyList<Document> documents) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) => [.. inputs, .. documents];
}
