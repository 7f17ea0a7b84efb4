using Attest.Execution;
using Attest.Files;
using Attest.Modules;

namespace Attest.Pipelines;

/// <summary>What a knowledge base is read from.</summary>
public static class InputPipelines
{
    /// <summary>What every command needs that looks something up.</summary>
    public static IReadOnlyList<Pipeline> Of(BuildOptions options, InputFolder folder) =>
        [new Articles(options, folder), new InputFiles(options, folder), new Prose(options, folder), new References(options, folder), new Configuration(options, folder)];

    /// <summary>What judging needs as well: the list of retractions is long, and nobody else asks for it.</summary>
    public static IReadOnlyList<Pipeline> ToBeJudged(BuildOptions options, InputFolder folder) => [.. Of(options, folder), new RetractionNotices(options, folder)];
}

/// <summary>Every file below the input folder, by name, and what is wrong with those that no other pipeline reads.</summary>
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

/// <summary>The shared bibliography.</summary>
public sealed class References : Pipeline
{
    public References(BuildOptions options, InputFolder folder)
    {
        InputModules = [new ListFiles(folder, FileNames.IsBibliography), new ReadFiles(options)];
        ProcessModules = [new ParseReferences(options)];
    }
}

/// <summary>The list of known retractions.</summary>
public sealed class RetractionNotices : Pipeline
{
    public RetractionNotices(BuildOptions options, InputFolder folder) => InputModules = [new ListFiles(folder, FileNames.IsRetractions), new ReadRetractions(options)];
}

/// <summary>The articles.</summary>
public sealed class Articles : Pipeline
{
    public Articles(BuildOptions options, InputFolder folder)
    {
        InputModules = [new ListFiles(folder, path => FileNames.IsMarkdown(path, "articles/")), new ReadFiles(options)];
        ProcessModules = [new ParseArticles(options)];
    }
}

/// <summary>The prose pages.</summary>
public sealed class Prose : Pipeline
{
    public Prose(BuildOptions options, InputFolder folder)
    {
        InputModules = [new ListFiles(folder, path => FileNames.IsMarkdown(path, "pages/")), new ReadFiles(options)];
        ProcessModules = [new ParseProse(options)];
    }
}
