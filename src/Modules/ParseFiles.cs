using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Reading;

namespace Attest.Modules;

public abstract class ParseFiles<T>(BuildOptions options, Func<SourceText, string, T> parse) : ParallelModule<SourceText>
{
    protected override IEnumerable<Document> ExecuteInput(Document<SourceText> input, PipelineContext context) => [Parse(input)];

    internal Document<T> Parse(Document<SourceText> input)
    {
        var parsed = new Document<T>(input.Path, parse(input.Content, input.Path));
        options.Earlier?.Keep(input.Path, parsed);
        return parsed;
    }
}

public sealed class ParseArticles(BuildOptions options) : ParseFiles<Article>(options, MarkdownPageParser.ParseArticle)
{
    /// <summary>Reads again an article that was listed before.</summary>
    /// <returns>Null if the file is gone or cannot be read.</returns>
    public static Article? Present(InputFile listed, BuildOptions options)
    {
        options.Earlier?.Forget(listed.Path);
        return InputFolder.Present(listed) is { } present && ReadFiles.Read(present, options) is Document<SourceText> read
            ? new ParseArticles(options).Parse(read).Content
            : null;
    }
}

public sealed class ParseProse(BuildOptions options) : ParseFiles<ProsePage>(options, MarkdownPageParser.ParseProse);

public sealed class ParseReferences(BuildOptions options)
    : ParseFiles<SharedReferences>(options, (source, _) => SharedReferencesParser.Parse(source));

/// <summary>Joins site.yml, board.yml and the vocabularies into <see cref="Settings"/>.</summary>
public sealed class ParseSettings(BuildOptions options) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var settings = SettingsParser.Parse(
            path => inputs.OfType<Document<SourceText>>().FirstOrDefault(file => file.Path == path)?.Content,
            path => new SourceText(options.DisplayPath(path), ""));
        // An unreadable file is not reported as missing too.
        var unreadable = inputs.Contents<UnreadableFile>().Select(file => file.Fault.At.Source.Path).ToHashSet();
        settings = settings with { Faults = [.. settings.Faults.Where(fault => !unreadable.Contains(fault.At.Source.Path))] };
        return [.. inputs.OfType<Document<UnreadableFile>>(), new Document<Settings>("settings", settings)];
    }
}
