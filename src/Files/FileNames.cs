namespace Attest.Files;

/// <summary>
/// Which files are read as what, by their paths below the input folder. A file whose name ends almost as it should counts too, so that it
/// is reported and not missed.
/// </summary>
internal static class FileNames
{
    private static readonly string[] MarkdownEndings = [".md", ".markdown", ".mdown", ".mkd"];
    private static readonly string[] YamlEndings = [".yml", ".yaml"];
    private static readonly string[] BibliographyEndings = [.. YamlEndings, ".json"];
    private static readonly string[] Settings = ["site", "board", "vocabulary/specialties", "vocabulary/glossary"];

    public const string Retractions = "references/retractions.csv";

    public static bool IsMarkdown(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && Ends(path, MarkdownEndings);

    public static bool IsSettings(string path) => Ends(path, YamlEndings) && Settings.Contains(Path.ChangeExtension(path, null));

    public static bool IsBibliography(string path) =>
        path.StartsWith("references/", StringComparison.Ordinal) && Ends(path, BibliographyEndings);

    /// <summary>The list of retractions, and probable misnamings of it, such as a download under its own name.</summary>
    public static bool IsRetractions(string path) =>
        path == Retractions || (path.StartsWith("references/", StringComparison.Ordinal) && Ends(path, [".csv"])
            && path.Contains("retraction", StringComparison.OrdinalIgnoreCase));

    /// <summary>The correct ending of a name; null if it has it.</summary>
    public static string? RightEnding(string path)
    {
        var right = Ends(path, MarkdownEndings) ? ".md" : IsSettings(path) ? ".yml" : Path.GetExtension(path).ToLowerInvariant();
        return path.EndsWith(right, StringComparison.Ordinal) ? null : right;
    }

    private static bool Ends(string path, string[] endings) => endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
