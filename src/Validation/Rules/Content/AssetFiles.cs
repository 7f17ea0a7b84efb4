using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

/// <summary>The assets, which are published under the names that they have.</summary>
internal static class AssetFiles
{
    private const string Settings = "site.yml";

    /// <summary>Their paths below the input folder, each with the beginning of its file as a place.</summary>
    public static IEnumerable<(string Path, Location Place)> Of(KnowledgeBase knowledgeBase)
    {
        var settings = knowledgeBase.Site.Source.Path;
        var input = settings.EndsWith(Settings, StringComparison.Ordinal) ? settings[..^Settings.Length] : "";
        return knowledgeBase.Files.Where(path => path.StartsWith("assets/", StringComparison.Ordinal))
            .Select(path => (path, new SourceText(input + path, "").At(0)));
    }
}
