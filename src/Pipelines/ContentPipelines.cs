using Attest.Execution;
using Attest.Files;
using Attest.Modules;

namespace Attest.Pipelines;

/// <summary>Every file below the input folder, by name.</summary>
public sealed class FilesPipeline : Pipeline
{
    public FilesPipeline(BuildOptions options) => InputModules = [new ListFiles(options), new RefuseFiles(options)];
}

/// <summary>site.yml, board.yml and the vocabularies.</summary>
public sealed class SettingsPipeline : Pipeline
{
    public SettingsPipeline(BuildOptions options)
    {
        Dependencies = [typeof(FilesPipeline)];
        InputModules = [new ReadFiles(options, FileNames.IsSettings)];
        ProcessModules = [new ParseSettings(options)];
    }
}

/// <summary>The shared bibliography.</summary>
public sealed class ReferencesPipeline : Pipeline
{
    public ReferencesPipeline(BuildOptions options)
    {
        Dependencies = [typeof(FilesPipeline)];
        InputModules = [new ReadFiles(options, FileNames.IsBibliography)];
        ProcessModules = [new ParseReferences(options)];
    }
}

/// <summary>The known retractions.</summary>
public sealed class RetractionsPipeline : Pipeline
{
    public RetractionsPipeline(BuildOptions options)
    {
        Dependencies = [typeof(FilesPipeline)];
        ProcessModules = [new ReadRetractions(options)];
    }
}

/// <summary>The articles.</summary>
public sealed class ArticlesPipeline : Pipeline
{
    public ArticlesPipeline(BuildOptions options)
    {
        Dependencies = [typeof(FilesPipeline)];
        InputModules = [new ReadFiles(options, path => FileNames.IsMarkdown(path, "articles/"))];
        ProcessModules = [new ParseArticles(options)];
    }
}

/// <summary>The prose pages.</summary>
public sealed class ProsePipeline : Pipeline
{
    public ProsePipeline(BuildOptions options)
    {
        Dependencies = [typeof(FilesPipeline)];
        InputModules = [new ReadFiles(options, path => FileNames.IsMarkdown(path, "pages/"))];
        ProcessModules = [new ParseProse(options)];
    }
}
