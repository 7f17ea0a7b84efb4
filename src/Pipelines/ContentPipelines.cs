using Attest.Diagnostics;
using Attest.Execution;
using Attest.Modules;

namespace Attest.Pipelines;

/// <summary>Every file below the input folder, by name.</summary>
public sealed class FilesPipeline : Pipeline
{
    public FilesPipeline(BuildOptions options) => InputModules = [new ListFiles(options)];
}

/// <summary>site.yml, board.yml and the vocabularies.</summary>
public sealed class SettingsPipeline : Pipeline
{
    public SettingsPipeline(BuildOptions options)
    {
        Dependencies = [typeof(FilesPipeline)];
        InputModules = [new ReadFiles(options, path => path is "site.yml" or "board.yml" or "vocabulary/specialties.yml" or "vocabulary/glossary.yml")];
        ProcessModules = [new ParseSettings(options)];
    }
}

/// <summary>The shared bibliography.</summary>
public sealed class ReferencesPipeline : Pipeline
{
    public ReferencesPipeline(BuildOptions options)
    {
        Dependencies = [typeof(FilesPipeline)];
        InputModules = [new ReadFiles(options, IsBibliography)];
        ProcessModules = [new ParseReferences()];
    }

    private static bool IsBibliography(string path) =>
        path.StartsWith("references/", StringComparison.Ordinal) && Path.GetExtension(path) is ".yml" or ".yaml" or ".json";
}

/// <summary>The articles.</summary>
public sealed class ArticlesPipeline : Pipeline
{
    public ArticlesPipeline(BuildOptions options)
    {
        Dependencies = [typeof(FilesPipeline)];
        InputModules = [new ReadFiles(options, path => path.StartsWith("articles/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal))];
        ProcessModules = [new ParseArticles()];
    }
}

/// <summary>The prose pages.</summary>
public sealed class ProsePipeline : Pipeline
{
    public ProsePipeline(BuildOptions options)
    {
        Dependencies = [typeof(FilesPipeline)];
        InputModules = [new ReadFiles(options, path => path.StartsWith("pages/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal))];
        ProcessModules = [new ParseProse()];
    }
}

/// <summary>Everything joined, and judged.</summary>
public sealed class KnowledgeBasePipeline : Pipeline
{
    public KnowledgeBasePipeline(BuildOptions options, DiagnosticBag diagnostics)
    {
        Dependencies = [typeof(FilesPipeline), typeof(SettingsPipeline), typeof(ReferencesPipeline), typeof(ArticlesPipeline), typeof(ProsePipeline)];
        ProcessModules = [new AssembleKnowledgeBase(options)];
        PostProcessModules = [new Validate(options, diagnostics), new BuildIndex(options, diagnostics)];
    }
}
