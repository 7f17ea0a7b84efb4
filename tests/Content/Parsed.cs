using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;

namespace Attest.Tests.Content;

/// <summary>Whole files in, faults and places out.</summary>
internal static class Parsed
{
    /// <summary>Valid front matter of six lines, so that a body behind it begins on line 7.</summary>
    private const string Front = "---\ntitle: T\nsummary: S\nspecialty: x\nupdated: 2026-05-06\nreview: { status: submitted }\n---\n";

    private const int FrontLines = 7;

    public static Article Article(string text) => MarkdownPageParser.ParseArticle(new SourceText("a.md", text), "articles/a.md");

    public static Article Body(string body) => Article(Front + body);

    /// <summary>
    /// The faults of the front matter of an article whose other fields are valid: <c>line:column kind: message</c>, the line in the block.
    /// </summary>
    public static string[] FrontMatterFaults(string fields)
    {
        var missing = Front.Split('\n')[1..6]
            .Where(line => !fields.Split('\n')
                .Any(f => f.StartsWith(line[..line.IndexOf(':', StringComparison.Ordinal)] + ":", StringComparison.Ordinal)));
        return Describe(Article("---\n" + fields + "\n" + string.Concat(missing.Select(line => line + "\n")) + "---\n").Faults, 1);
    }

    public static string[] BodyFaults(string body) => Describe(Body(body).Faults, FrontLines);

    public static string[] FileFaults(string text) => Describe(Article(text).Faults, 0);

    /// <summary>The faults of the settings when one of the files has this text and the others are as short as they can be.</summary>
    public static string[] SettingsFaults(string path, string text) => Describe(Settings(path, text).Faults, 0);

    public static Settings Settings(string path, string text) =>
        SettingsParser.Parse(
            wanted => wanted == path
                ? new SourceText(wanted, text)
                : wanted == "site.yml" ? new SourceText(wanted, "title: T\nurl: https://x.example/\n") : null,
            missing => new SourceText(missing, ""));

    /// <summary>Each citation with its place, the line in the body: <c>line:column key</c>.</summary>
    public static string[] Citations(string body) =>
        [.. Body(body).Body.Citations.Select(c => $"{Place(c.At, FrontLines)} {c.At.Source.Text.Substring(c.At.Start, c.At.Length)}")];

    public static string Place(Location at, int linesBefore) => $"{at.StartPosition.Line - linesBefore}:{at.StartPosition.Column}";

    private static string[] Describe(IEnumerable<ContentFault> faults, int linesBefore) =>
        [.. faults.OrderBy(f => f.At.Start).Select(f => $"{Place(f.At, linesBefore)} {f.Kind}: {f.Message}")];
}
