using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

internal static class AssetFiles
{
    private const string Settings = "site.yml";

    /// <summary>Paths below the input folder, which are published too, each with the beginning of its file.</summary>
    public static IEnumerable<Located<string>> Of(KnowledgeBase knowledgeBase) =>
        Located(knowledgeBase, knowledgeBase.Files.Where(path => path.StartsWith("assets/", StringComparison.Ordinal)));

    /// <summary>Paths, each with the beginning of its file.</summary>
    public static IEnumerable<Located<string>> Located(KnowledgeBase knowledgeBase, IEnumerable<string> paths)
    {
        var settings = knowledgeBase.Site.Source.Path;
        var input = settings.EndsWith(Settings, StringComparison.Ordinal) ? settings[..^Settings.Length] : "";
        return paths.Select(path => new Located<string>(path, new SourceText(input + path, "").At(0)));
    }
}
