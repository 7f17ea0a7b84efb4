using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Validation;

/// <summary>
/// Sentences as they stand in medical texts, with the findings of KB508 and KB509 in them. They are read as the articles of
/// one site, an article a sentence, in one build.
/// </summary>
public class UnsafeWritingTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "tests", "Validation", "Sentences");

    [Fact]
    public void Offences_are_found_each_at_its_column()
    {
        var lines = Lines("offending.txt");
        string[] texts = [.. lines.Select(line => TextOf(line).Replace("‸", "", StringComparison.Ordinal))];

        Assert.Equal(lines, texts.Zip(FindingsIn(texts), (text, found) => Marked(text, found)));
    }

    [Fact]
    public void Innocent_sentences_have_no_finding()
    {
        var lines = Lines("innocent.txt");

        Assert.Equal(lines, lines.Zip(FindingsIn(lines), (text, found) => found.Count == 0 ? text : Marked(text, found)));
    }

    [Fact]
    public void Fields_are_read_too_and_a_withdrawn_text_is_not()
    {
        const string Fields = """
            title: "Is ‸10mg \u00b7 of it ‸.5 mg?"
            summary: >-
              Drug A is taken
              ‸QD at night.
            notice: 'It''s not ‸1.0 mg.'
            corrections: [{ on: 2026-05-06, text: The dose was 10 ‸U before. }]
            """;
        Assert.Equal(["2:12", "2:30", "5:3", "6:20", "7:55"], Places(Fields, "Drug A.\n"));
        Assert.Equal([], Places("review: { status: withdrawn }\nwithdrawn: { on: 2026-05-06, reason: No. }", "Give 1.0 mg.\n"));
    }

    [Theory]
    [InlineData("> Give **‸1.0**\n> mg at once.", "1:10-2:5")]
    [InlineData("Give \\*‸10&micro;g\\* at once.", "1:8-1:18")]
    [InlineData("Give 50 ‸&micro;g at once.", "1:9-1:17")]
    [InlineData("- One\n\n  | Drug | Dose |\n  |---|---|\n  | A \\| B | ‸.5 mg [@a] |", "5:14-5:19")]
    [InlineData("![Give ‸.5 mg](a.png \"Give ‸1.0 mg\")", "1:8-1:13", "1:27-1:33")]
    [InlineData("Term\n:   Give ‸MSO~4~.", "2:10-2:15")]
    [InlineData("😀 give ‸5mg.\r\nGive ‸5mg.", "1:9-1:12", "2:6-2:9")]
    public void Findings_begin_and_end_where_they_are_written(string body, params string[] places)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, body.Replace("‸", "", StringComparison.Ordinal));

        var line = SampleSite.BodyLine() - 1;
        Assert.Equal(places, Findings(folder).Select(d => (Start: d.At.StartPosition, End: d.At.EndPosition))
            .Select(at => $"{at.Start.Line - line}:{at.Start.Column}-{at.End.Line - line}:{at.End.Column}"));
    }

    private static string[] Places(string frontMatter, string body)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, body, frontMatter.Replace("‸", "", StringComparison.Ordinal));
        return [.. Findings(folder).Select(d => $"{d.At.StartPosition.Line}:{d.At.StartPosition.Column}")];
    }

    /// <summary>The codes and offsets of the findings in each text, in their order.</summary>
    private static IEnumerable<List<(string Code, int Offset)>> FindingsIn(string[] texts)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        for (var i = 0; i < texts.Length; i++)
        {
            folder.Write($"input/articles/s{i:000}.md", SampleSite.Article(texts[i].Replace('⏎', '\n')));
        }

        var start = SampleSite.Article("").Length;
        var byPath = Findings(folder).ToLookup(d => d.At.Source.Path, d => (d.Rule.Code, d.At.Start - start));
        return [.. texts.Select((_, i) => byPath[$"articles/s{i:000}.md"].ToList())];
    }

    private static IEnumerable<Attest.Diagnostics.Diagnostic> Findings(TempFolder folder)
    {
        var options = new BuildOptions(folder["input"], folder["input"], folder["output"], SampleSite.AsOf);
        return SiteBuild.Run(options, writes: false, cancellation: TestContext.Current.CancellationToken).Diagnostics
            .Where(d => d.Rule.Code is "KB508" or "KB509");
    }

    private static string Marked(string text, List<(string Code, int Offset)> found)
    {
        var marked = text;
        foreach (var (_, offset) in Enumerable.Reverse(found))
        {
            marked = marked.Insert(offset, "‸");
        }

        return $"{string.Join(',', found.Select(f => f.Code))}: {marked}";
    }

    private static string TextOf(string line) => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..];

    private static string[] Lines(string file) =>
        [.. File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))];
}
