using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Reading;

namespace Attest.Modules;

/// <summary>Gives each document that was read the typed content that a parser makes of it.</summary>
public abstract class ParseDocuments(BuildOptions options, Func<SourceText, string, object> parse) : DocumentModule
{
    protected override Document Execute(Document input, PipelineContext context)
    {
        if (input.Source is not { } source || input.Model is not null)
        {
            return input;
        }

        var parsed = input with { Model = parse(source, input.Path) };
        options.Earlier?.Keep(parsed);
        return parsed;
    }
}

public sealed class ParseArticles(BuildOptions options) : ParseDocuments(options, MarkdownPageParser.ParseArticle);

public sealed class ParseProse(BuildOptions options) : ParseDocuments(options, MarkdownPageParser.ParseProse);

public sealed class ParseReferences(BuildOptions options) : ParseDocuments(options, (source, _) => SharedReferencesParser.Parse(source));

/// <summary>Joins site.yml, board.yml and the vocabularies into <see cref="Settings"/>.</summary>
public sealed class ParseSettings(BuildOptions options) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var settings = SettingsParser.Parse(
            path => inputs.FirstOrDefault(d => d.Path == path)?.Source,
            path => new SourceText(options.DisplayPath(path), ""));
        // A file that could not be read is told as such, and not as missing too.
        var unreadable = inputs.Select(d => d.Model).OfType<UnreadableFile>().Select(file => file.Fault.At.Source.Path).ToHashSet();
        settings = settings with { Faults = [.. settings.Faults.Where(fault => !unreadable.Contains(fault.At.Source.Path))] };
        return [.. inputs.Where(d => d.Model is UnreadableFile), new Document("settings") { Model = settings }];
    }
}
