using Attest.Diagnostics;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Validation.Rules.Writing.Foreign;
using Attest.Validation.Rules.Writing.Foreign.Kinds;

namespace Attest.Tests.Validation.Foreign;

/// <summary>Articles with and without each kind of foreign markup (KB513), all read in one build.</summary>
public class ForeignMarkupTests
{
    private const char Mark = '‸';

    private static readonly Lazy<(string Kind, string Line)[]> Lines = new(() => [.. ReadLines()]);
    private static readonly Lazy<List<Diagnostic>[]> Found = new(() => FindingsIn([.. Lines.Value
        .Select(line => IsInFields(line.Kind) ? SampleSite.Article(frontMatter: TextOf(line.Line) + "\n" + References)
            : Article(TextOf(line.Line)))]));

    public static TheoryData<string> Kinds => [.. ForeignKind.All.Select(kind => kind.GetType().Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kind_is_found_at_its_place_and_nothing_else_is(string kind)
    {
        var start = Start(kind);
        var wanted = new List<string>();
        var found = new List<string>();
        foreach (var (of, line) in Lines.Value.Zip(Found.Value).Where(pair => pair.First.Kind == kind).Select(pair =>
            (pair.Second, pair.First.Line)))
        {
            wanted.Add(line);
            var marked = TextOf(line).Replace('\n', '⏎');
            foreach (var finding in Enumerable.Reverse(of))
            {
                marked = marked.Insert(finding.At.Start - start, $"{Mark}");
            }

            var names = of.Where(finding => !finding.Message.StartsWith(NameOf(kind), StringComparison.Ordinal)).Select(finding =>
                finding.Message);
            found.Add($"{(of.Count > 0 ? '+' : '-')} {marked}{string.Join(' ', names)}");
        }

        var different = wanted.Zip(found, (line, other) => line == other ? "" : $"{line}\n{other}\n");
        Assert.True(wanted.SequenceEqual(found), string.Concat(different));
        Assert.InRange(wanted.Count(line => line[0] == '+'), 5, 99);
        Assert.InRange(wanted.Count(line => line[0] == '-'), 5, 99);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Help_when_followed_is_accepted(string kind)
    {
        var examples = ForeignKind.All.Single(other => other.GetType().Name == kind).Examples;
        Assert.NotEmpty(examples);
        foreach (var (typed, instead) in examples)
        {
            Assert.NotEmpty(FindingsOf(typed));
            Assert.Equal([], FindingsOf(instead));
        }
    }

    [Theory]
    [InlineData("Drug A is first @example2020.", "KB513")]
    [InlineData("- Drug A is first.⏎⏎  It is old [1].", "KB513")]
    [InlineData("As follows [1]:⏎⏎- drug A⏎- drug B", "KB513")]
    [InlineData("+---+---+⏎| A | B |⏎+---+---+", "KB513")]
    [InlineData("    Drug A is first.", "KB513")]
    [InlineData("Drug A is ==first==.", "KB208 KB513")]
    [InlineData("Drug A is first[^example2020].", "KB513")]
    [InlineData("Drug A is first [@example2020](a/b.md).", "KB513")]
    [InlineData("::: {note}⏎Drug A is first [@example2020].⏎:::", "KB513")]
    [InlineData("{{<x>}}", "KB513")]
    [InlineData("Drug A is first [@example2020]{.red}.", "KB513")]
    public void What_follows_from_a_place_is_not_reported_again(string text, string codes)
    {
        using var folder = new TempFolder();
        WriteSite(folder, "sections: { required: [Research] }\n");
        folder.Write("input/articles/s.md", Article("## Research\n\n" + text.Replace('⏎', '\n')));

        Assert.Equal(codes, string.Join(' ', Run(folder).Where(d => d.At.Source.Path == "articles/s.md" && IsAboutText(d))
            .Select(d => d.Rule.Code).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Cross_reference_names_the_page_that_has_the_heading()
    {
        using var folder = new TempFolder();
        WriteSite(folder);
        folder.Write("input/articles/s.md", Article("As @sec-doses and @sec-none show.\n\n## One {#sec-dosing}\n\nText."));
        folder.Write("input/articles/t.md", Article("## Two {#sec-doses}\n\nText [@example2020]."));

        var helps = Run(folder).Where(d => d.Rule.Code == "KB513").Select(d => d.Help).ToList();

        Assert.EndsWith("[doses](t.md#sec-doses)", helps[0], StringComparison.Ordinal);
        Assert.DoesNotContain("t.md", helps[1], StringComparison.Ordinal);
    }

    private static bool IsAboutText(Diagnostic d) => d.Rule.Code is ['K', 'B', '3' or '5', ..] or "KB201" or "KB208" or "KB209";

    private static string PathOf(string file) => Path.Combine(RepositoryFolder.Path, "tests", "Validation", "Foreign", file);

    private static bool IsInFields(string kind) => kind == nameof(PlainField);

    private static int Start(string kind) => IsInFields(kind) ? "---\n".Length : Article("").Length;

    private static string NameOf(string kind) => ForeignKind.All.Single(other => other.GetType().Name == kind).Name + " ";

    private static List<string> FindingsOf(string text)
    {
        using var folder = new TempFolder();
        WriteSite(folder);
        var named = text.Replace("key", "example2020", StringComparison.Ordinal);
        folder.Write("input/articles/example.md", named.StartsWith("summary:", StringComparison.Ordinal)
            ? SampleSite.Article(SampleSite.DefaultBody, $"{named}\n{References}") : Article(named));
        return [.. Run(folder).Where(d => d.Severity == Severity.Error && IsAboutText(d)).Select(d => $"{d.At}: {d.Message}")];
    }

    private static IEnumerable<(string Kind, string Line)> ReadLines()
    {
        var kind = "";
        foreach (var line in File.ReadLines(PathOf("kinds.txt")))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                kind = line[3..];
            }
            else if (line.Length > 0 && line[0] is '+' or '-')
            {
                yield return (kind, line);
            }
        }
    }

    private static string TextOf(string line) => line[2..].Replace($"{Mark}", "", StringComparison.Ordinal).Replace('⏎', '\n');

    private const string References = "references:\n"
        + "  - { id: example2020, type: article-journal, title: On A, author: [{ family: Example }], issued: 2020 }\n"
        + "  - { id: other2019, type: article-journal, title: On B, author: [{ family: Other }], issued: 2019 }\n"
        + "  - { id: \"smith:2018\", type: article-journal, title: On C, author: [{ family: Smith }], issued: 2018 }\n";

    private static string Article(string body) => SampleSite.Article(body, References);

    private static void WriteSite(TempFolder folder, string settings = "")
    {
        SampleSite.Write(folder);
        folder.Write("input/site.yml", SampleSite.Files["site.yml"] + settings);
        foreach (var name in new[] { "box.svg", "my box.svg" })
        {
            folder.Write($"input/assets/{name}", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>");
        }
    }

    private static List<Diagnostic>[] FindingsIn(string[] texts)
    {
        using var folder = new TempFolder();
        WriteSite(folder);
        for (var i = 0; i < texts.Length; i++)
        {
            folder.Write($"input/articles/s{i:0000}.md", texts[i]);
        }

        var byPath = Run(folder).Where(d => d.Rule.Code == "KB513").ToLookup(d => d.At.Source.Path);
        return [.. texts.Select((_, i) => byPath[$"articles/s{i:0000}.md"].OrderBy(d => d.At.Start).ToList())];
    }

    private static IReadOnlyList<Diagnostic> Run(TempFolder folder)
    {
        var options = new BuildOptions(folder["input"], folder["input"], folder["output"], SampleSite.AsOf);
        return SiteBuild.Run(options, writes: false, cancellation: TestContext.Current.CancellationToken).Diagnostics;
    }
}
