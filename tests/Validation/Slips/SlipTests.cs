using System.Globalization;
using Attest.Diagnostics;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Validation.Slips;

/// <summary>
/// Slips of typing in an article without faults (<c>article.md</c>): each is one error, at its line, with a help that gives a page without
/// faults when it is followed literally. In <c>slips.txt</c> a slip has a name (#), the lines of the article that it replaces (&lt;), what
/// is typed (&gt;), code, line, message and help (!), and the text after the help was followed (=), if it is not that of the article. The
/// line counts from the first line of the text that is typed, or, as in 1-1, in the file.
/// </summary>
public sealed class SlipTests(SlipTests.Built built) : IClassFixture<SlipTests.Built>
{
    public static TheoryData<string> Names => [.. Slip.All.Select(slip => slip.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Slip_is_one_error_whose_help_gives_a_page_without_faults(string name)
    {
        var verdict = built.Judge(name);

        Assert.True(verdict.Length == 0, verdict);
    }

    /// <summary>All slips are articles of one site, and all pages on which the help was followed of another.</summary>
    public sealed class Built
    {
        private readonly ILookup<string, string> _typed = Findings(slip => slip.Typed);
        private readonly ILookup<string, string> _followed = Findings(slip => slip.Followed);

        public string Judge(string name)
        {
            var slip = Slip.All.First(slip => slip.Name == name);
            var found = _typed[slip.Slug].ToList();
            var expected = $"{slip.Line} {slip.Code} ";
            return found is not [var one] ? $"found {found.Count}:\n{string.Join('\n', found)}"
                : !one.StartsWith(expected, StringComparison.Ordinal) ? $"not {expected}: {one}"
                : Array.Find(slip.Words, words => !one.Contains(words, StringComparison.Ordinal)) is { } missing
                    ? $"not \"{missing}\": {one}"
                : string.Join('\n', _followed[slip.Slug].Select(finding => $"afterwards: {finding}"));
        }

        private static ILookup<string, string> Findings(Func<Slip, string> text)
        {
            using var folder = new TempFolder();
            SampleSite.Write(folder);
            folder.Write("input/site.yml", SampleSite.Files["site.yml"]
                + "sections: { required: [From the Guidelines, From the Research] }\npublish: { unapproved: caution }\n"
                + "rules: { KB202: off }\n");
            folder.Write("input/vocabulary/specialties.yml", "example-medicine: { name: E }\nneurology: { name: Neurology }\n");
            folder.Write("input/assets/box.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
            folder.Write("input/articles/neurology/other.md", Slip.Article
                .Replace("neurology/other.md", "example.md", StringComparison.Ordinal)
                .Replace("#doses", "", StringComparison.Ordinal).Replace("### Treatment", "### Doses", StringComparison.Ordinal));
            foreach (var slip in Slip.All)
            {
                folder.Write($"input/articles/slips/{slip.Slug}.md", text(slip));
            }

            var options = new BuildOptions(folder["input"], folder["input"], folder["output"], SampleSite.AsOf);
            // A link that is found by the name of the file is a warning.
            return SiteBuild.Run(options, writes: false).Diagnostics
                .Where(diagnostic => diagnostic.Severity == Severity.Error || diagnostic.Rule.Code == "KB301").ToLookup(
                diagnostic => Path.GetFileNameWithoutExtension(diagnostic.At.Source.Path),
                diagnostic => $"{diagnostic.At.StartPosition.Line} {diagnostic.Rule.Code} {diagnostic.Message}\n  help: {diagnostic.Help}");
        }
    }

    private sealed record Slip(string Name, string Slug, string Typed, string Followed, string Code, int Line, string[] Words)
    {
        public static readonly string Article = Read("article.md");

        public static readonly IReadOnlyList<Slip> All = [.. Read("slips.txt").Split("\n# ").Select(ReadOne)];

        private static Slip ReadOne(string block, int number)
        {
            var lines = block.Split('\n');
            var right = Lines('<');
            var at = Article.IndexOf(right, StringComparison.Ordinal);
            Assert.True(at >= 0, lines[0]);
            var typed = Lines('>');
            var words = Lines('!').Trim().Split(' ', 3);
            var line = words[1] == "1-1" ? 1
                : Article.AsSpan(0, at).Count('\n') + 1 + int.Parse(words[1], CultureInfo.InvariantCulture);
            var followed = lines.Any(l => l.StartsWith('=')) ? With(Lines('=')) : Article;
            return new Slip(lines[0].TrimStart('#', ' '), $"slip-{number}", With(typed), followed, words[0], line, words[2].Split(" | "));

            string Lines(char mark) => string.Join('\n', lines.Where(l => l.StartsWith(mark)).Select(l => l[1..]));

            string With(string text) => Article[..at] + text + Article[(at + right.Length)..];
        }

        private static string Read(string name) =>
            File.ReadAllText(Path.Combine(RepositoryFolder.Path, "tests", "Validation", "Slips", name)).ReplaceLineEndings("\n");
    }
}
