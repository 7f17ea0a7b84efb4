using Attest.Content;
using Attest.Diagnostics;
using Attest.Validation.Rules.Content;

namespace Attest.Validation.Rules.Configuration;

/// <summary>A file below the input folder that nothing reads and no page links to.</summary>
public sealed class UnusedFile() : Rule(new("KB904", nameof(UnusedFile), Severity.Warning))
{
    private const string Assets = "move it to assets/ if a page links to it, or out of the input folder";

    private static readonly string[] Folders = ["articles", "assets", "pages", "references", "vocabulary"];
    private static readonly string[] Settings = ["site.yml", "board.yml", "vocabulary/specialties.yml", "vocabulary/glossary.yml"];
    private static readonly string[] Exports = [".bib", ".ris", ".nbib", ".enw", ".ciw", ".xml", ".txt"];

    public override IEnumerable<Finding> CheckSite(RuleContext context)
    {
        var knowledgeBase = context.KnowledgeBase;
        if (knowledgeBase.OtherFiles.Count == 0)
        {
            return [];
        }

        var linked = knowledgeBase.AllPages
            .SelectMany(page => page.Body.Links.Select(link => LinkTarget.Resolve(link.Url, page, knowledgeBase).Path)).ToHashSet();
        var reported = knowledgeBase.UnreadableFaults.Select(fault => fault.At.Source.Path).ToHashSet();
        return AssetFiles.Located(knowledgeBase, knowledgeBase.OtherFiles.Where(path => !linked.Contains(path)))
            .Where(file => !reported.Contains(file.At.Source.Path))
            .Select(file => new Finding(file.At, "nothing reads this file", HelpFor(file.Value)));
    }

    private static string HelpFor(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var (folder, ending) = (slash < 0 ? "" : path[..slash], Path.GetExtension(path).ToLowerInvariant());
        var stem = Path.GetFileNameWithoutExtension(path);
        return folder switch
        {
            "articles" or "pages" when stem.EndsWith(".md", StringComparison.OrdinalIgnoreCase) => $"rename it to \"{stem}\"",
            "articles" or "pages" => $"a page is written in markdown, in a file whose name ends in \".md\"; {Assets}",
            "references" when Exports.Contains(ending) =>
                $"import it with \"refs add {Path.GetFileName(path)}\", and move it out of the input folder",
            "references" => "references are in files whose names end in \".yml\" or \".json\"",
            "vocabulary" or "" when Nearest.To(path, Settings) is { } name => $"did you mean \"{name}\"?",
            "" when ending == ".md" => "move it to articles/ or pages/, or out of the input folder",
            _ when folder.Length > 0 && Nearest.To(folder, Folders) is { } right && right != folder => $"did you mean the folder {right}/?",
            _ => Assets,
        };
    }
}
