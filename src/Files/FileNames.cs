namespace Attest.Files;

/// <summary>How files are read, by paths below the input folder. Almost right endings count too, so that they are reported.</summary>
internal static class FileNames
{
    private static readonly string[] MarkdownEndings = [".md", ".markdown", ".mdown", ".mkd"];
    private static readonly string[] YamlEndings = [".yml", ".yaml"];
    private static readonly string[] BibliographyEndings = [.. YamlEndings, ".json"];
    private static readonly string[] Settings = ["site", "board", "vocabulary/specialties", "vocabulary/glossary"];

    public const string Retractions = "references/retractions.csv";

    /// <summary>What an input folder consists of.</summary>
    private static readonly string[] Parts =
        ["site", "board", "collections", "vocabulary", "references", "articles", "pages", "assets"];

    /// <summary>True for a name directly in an input folder that is the root of a repository, if it belongs to the content.</summary>
    public static bool IsPart(string name) => Parts.Contains(Path.ChangeExtension(name, null), StringComparer.Ordinal);

    /// <summary>Some disks do not tell small from capital letters.</summary>
    public static bool IsAttributes(string name) => name.Equals(".gitattributes", StringComparison.OrdinalIgnoreCase);

    /// <summary>True if some module reads the file.</summary>
    public static bool IsRead(string path) =>
        IsMarkdown(path, "articles/") || IsMarkdown(path, "pages/") || IsSettings(path) || IsBibliography(path) || IsRetractions(path);

    /// <summary>True if no module reads the file, and it is not among the assets.</summary>
    public static bool IsOther(string path) => !IsRead(path) && !path.StartsWith("assets/", StringComparison.Ordinal);

    public static bool IsMarkdown(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && Ends(path, MarkdownEndings);

    public static bool IsSettings(string path) => Ends(path, YamlEndings) && Settings.Contains(Path.ChangeExtension(path, null));

    public static bool IsBibliography(string path) =>
        path.StartsWith("references/", StringComparison.Ordinal) && Ends(path, BibliographyEndings);

    /// <summary>Includes probable misnamings, such as a download under its own name.</summary>
    public static bool IsRetractions(string path) =>
        path == Retractions || (path.StartsWith("references/", StringComparison.Ordinal) && Ends(path, [".csv"])
            && path.Contains("retraction", StringComparison.OrdinalIgnoreCase));

    /// <returns>Null if the name has the correct ending.</returns>
    public static string? RightEnding(string path)
    {
        var right = Ends(path, MarkdownEndings) ? ".md" : IsSettings(path) ? ".yml" : Path.GetExtension(path).ToLowerInvariant();
        return path.EndsWith(right, StringComparison.Ordinal) ? null : right;
    }

    private static bool Ends(string path, string[] endings) => endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
