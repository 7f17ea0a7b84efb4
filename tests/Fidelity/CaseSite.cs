using Attest.Diagnostics;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Fidelity;

/// <summary>The folders of <c>cases/</c>: inputs of the kinds that lost something on their way to the reader.</summary>
internal static class CaseSite
{
    /// <summary>Where the articles of a folder are put, in a knowledge base with required sections or one without.</summary>
    private static readonly Dictionary<string, (string Base, string Folder)> Places = new(StringComparer.Ordinal)
    {
        ["altered"] = ("kb", "articles"),
        ["foreign"] = ("kb", "articles"),
        ["innocent"] = ("kb", "articles"),
        ["published"] = ("kb", "articles"),
        ["languages"] = ("kb", "articles"),
        ["mistakes"] = ("kb-sections", "articles/mistakes"),
    };

    public static IEnumerable<string> Folders => Places.Keys;

    public static string PathOf(string relative) => Path.Combine(RepositoryFolder.Path, "tests", "Fidelity", "cases", relative);

    /// <summary>The rows of an <c>expected.tsv</c> without its head.</summary>
    public static IEnumerable<string[]> Rows(string folder) =>
        File.ReadLines(PathOf(folder + "/expected.tsv")).Skip(1).Select(line => line.Split('\t'));

    /// <summary>The text of an article, without its front matter.</summary>
    public static string BodyOf(string relative) => File.ReadAllText(PathOf(relative)).Split("\n---\n", 2)[1].TrimStart('\n');

    public static ILookup<string, Diagnostic> Check(string folder)
    {
        var (site, articles) = Places[folder];
        return Check(site, (folder, articles)).ToLookup(finding => Path.GetFileName(finding.At.Source.Path), StringComparer.Ordinal);
    }

    /// <param name="site">The knowledge base.</param>
    /// <param name="laid">The folders that are laid over it, each into one of its folders.</param>
    public static IReadOnlyList<Diagnostic> Check(string site, params (string From, string Into)[] laid)
    {
        using var folder = new TempFolder();
        foreach (var (from, into) in laid.Prepend((site, "")))
        {
            Copy(PathOf(from), folder[Path.Combine("input", into)]);
        }

        var options = new BuildOptions(folder.Path, folder["input"], folder["output"], new(2026, 11, 30), null);
        return SiteBuild.Run(options, writes: false).Diagnostics;
    }

    private static void Copy(string from, string into)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".tsv", StringComparison.Ordinal)))
        {
            var target = Path.Combine(into, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
