using Attest.Execution;
using Attest.Files;

namespace Attest.Modules;

/// <summary>Lists the files below the input folder whose paths a pipeline wants.</summary>
public sealed class ListFiles(InputFolder folder, Func<string, bool> isWanted) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        [.. inputs, .. folder.Files.Where(file => file.IsListed && isWanted(file.Path)).Select(file => new Document<InputFile>(file.Path, file))];
}

/// <summary>Lists all files below the input folder, and what could not be listed.</summary>
public sealed class ListAllFiles(InputFolder folder) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        [.. inputs, .. folder.Files.Select(file => new Document<InputFile>(file.Path, file))];
}
