using System.Globalization;
using System.Text;

namespace Attest.Tests.Site;

/// <summary>
/// A site with one article of 80 references and 300 citations: alone, in ranges, with locators, in lists, tables, notes
/// and texts for one audience, one work cited some forty times.
/// </summary>
internal static class ManyCitations
{
    public const int References = 80;
    public const int Citations = 300;

    public static void WriteTo(TempFolder folder, string url)
    {
        SampleSite.Write(folder, Body(), "title: How is Example syndrome treated, by all that is known of it?\n" + FrontMatter());
        folder.Write("input/site.yml", SampleSite.Files["site.yml"].Replace("https://kb.example.org/", url, StringComparison.Ordinal));
    }

    private static string FrontMatter()
    {
        var yaml = new StringBuilder("references:\n");
        for (var i = 1; i <= References; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"""
                  - id: r{i}
                    type: article-journal
                    evidence: {(i % 7 == 0 ? "guideline" : "trial")}
                    title: Invented work number {i} on drug A and drug B in Example syndrome, with a title as long as titles are
                    author: [{string.Join(", ", Enumerable.Range(1, (i % 8) + 1).Select(n => $"{{ family: Muster{n}, given: Ann }}"))}]
                    container-title: Example Journal of Invented Medicine
                    issued: {1990 + (i % 30)}
                    volume: {i}
                    page: {i}01-{i}12
                    DOI: 10.5555/example.{i}.averylongsuffixwithoutanybreakinit.0123456789

                """);
        }

        return yaml.ToString();
    }

    private static string Body()
    {
        var left = Citations;
        var next = 0;
        var brackets = 0;
        var text = new StringBuilder();
        for (var block = 0; left > 0; block++)
        {
            text.Append((block % 5) switch
            {
                0 => $"## Part {block}\n\n{Line()}\n\n",
                1 => $"- {Line()}\n\n",
                2 => $"| Drug | Source |\n|---|---|\n| A | {Bracket()} |\n| B | {Bracket()} |\n\n",
                3 => $"::: clinician\n{Line()}\n:::\n\n",
                _ => $"{Line()}[^n{block}]\n\n[^n{block}]: A note {Bracket()}.\n\n",
            });
        }

        return text.ToString();

        string Line() =>
            string.Join(' ', Enumerable.Range(0, 3).Select(_ => $"Drug A was compared with drug B in an invented trial {Bracket()}."));

        string Bracket()
        {
            var form = brackets++ % 4;
            var size = Math.Min(left, form switch { 0 => 7, 1 => 1, 2 => 3, _ => 2 });
            left -= size;
            return (form, size) switch
            {
                (_, 0) => "",
                (1, _) => $"[@r1, p. {brackets}]",
                (3, 2) => $"[@{Next()}, table {brackets}; @r1]",
                _ => $"[{string.Join("; ", Enumerable.Range(0, size).Select(_ => "@" + Next()))}]",
            };
        }

        string Next() => $"r{(next++ % References) + 1}";
    }
}
