using Attest.Execution;
using Attest.Files;
using Attest.Modules;

namespace Attest.Pipelines;

public static class InputPipelines
{
    public static IReadOnlyList<Pipeline> Of(BuildOptions options, InputFolder folder) =>
    [
        new Articles(options, folder), new InputFiles(options, folder), new Prose(options, folder), new References(options, folder),
        new Configuration(options, folder),
    ];

    /// <summary>With the list of retractions, which is long and only judging needs.</summary>
    public static IReadOnlyList<Pipeline> ToBeJudged(BuildOptions options, InputFolder folder) =>
        [.. Of(options, folder), new RetractionNotices(options, folder)];
}

/// <summary>Every file below the input folder by name, and the faults of those that no other pipeline reads.</summary>
public sealed class InputFiles : Pipeline
{
    public InputFiles(BuildOptions options, InputFolder folder) => InputModules = [new ListFiles(folder), new RefuseFiles(options)];
}

/// <summary>site.yml, board.yml and the vocabularies.</summary>
public sealed class Configuration : Pipeline
{
    public Configuration(BuildOptions options, InputFolder folder)
    {
        InputModules = [new ListFiles(folder, FileNames.IsSettings), new ReadFiles(options)];
        PostProcessModules = [new ParseSettings(options)];
    }
}

public sealed class RetractionNotices : Pipeline
{
    public RetractionNotices(BuildOptions options, InputFolder folder) =>
        InputModules = [new ListFiles(folder, FileNames.IsRetractions), new ReadRetractions(options)];
}

/// <summary>Text files that are parsed one by one.</summary>
public abstract class ParsedFiles : Pipeline
{
    private protected ParsedFiles(BuildOptions options, InputFolder folder, Func<string, bool> isWanted, Module parse)
    {
        InputModules = [new ListFiles(folder, isWanted), new ReadFiles(options)];
        ProcessModules = [parse];
    }
}

public sealed class References(BuildOptions options, InputFolder folder)
    : ParsedFiles(options, folder, FileNames.IsBibliography, new ParseReferences(options));

public sealed class Articles(BuildOptions options, InputFolder folder)
    : ParsedFiles(options, folder, path => FileNames.IsMarkdown(path, "articles/"), new ParseArticles(options));

public sealed class Prose(BuildOptions options, InputFolder folder)
    : ParsedFiles(options, folder, path => FileNames.IsMarkdown(path, "pages/"), new ParseProse(options));
