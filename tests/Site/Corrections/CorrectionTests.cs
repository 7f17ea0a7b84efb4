using Attest.Files;
using Attest.Tests.Modules.Publishing;

namespace Attest.Tests.Site.Corrections;

/// <summary>What is mechanical is corrected, all of it and nothing else.</summary>
public class CorrectionTests
{
    private const string End = " [@example2020].\n";

    /// <summary>Typed and corrected.</summary>
    private static readonly (string Typed, string Corrected)[] Mechanical =
    [
        ("Give 5mg of drug A", "Give 5 mg of drug A"),
        ("Give **5**mg, 5**mg** and _5mg_", "Give **5** mg, 5 **mg** and _5 mg_"),
        ("Give 2.5mg/kg/day", "Give 2.5 mg/kg/day"),
        ("## Dose of 5mg\n\nText", "## Dose of 5 mg\n\nText"),
        ("A\u200b and \u200b\u200bB&#8203;", "A and B"),
        ("Give 1\u200b0\u200b mg", "Give 10 mg"),
        ("CO<sub>2</sub>, 10<SUP>9</SUP>/L and Ca<sup>2+</sup>", "CO~2~, 10^9^/L and Ca^2+^"),
        ("| CO<sub>2</sub> | B |\n|---|---|\n| 5mg\u200b | 10<sup>-3</sup> |\n\nText",
            "| CO~2~ | B |\n|---|---|\n| 5 mg | 10^-3^ |\n\nText"),
        ("Text\n\n##Doses\n\nText", "Text\n\n## Doses\n\nText"),
        ("Text\n\n##Doses\nand text", "Text\n\n## Doses\nand text"),
        ("[a](other.html) and [b](other.html#doses)", "[a](other.md) and [b](other.md#doses)"),
        ("[a](..\\articles\\other.md)", "[a](../articles/other.md)"),
        ("[a](<..\\articles\\other.html>)", "[a](<../articles/other.md>)"),
        ("![A box](..\\assets\\box.png)", "![A box](../assets/box.png)"),
        ("![A box](..\\assets\\box.png \"Give 5mg\")\n\nText", "![A box](../assets/box.png \"Give 5 mg\")\n\nText"),
        ("![A box][b] and [c][]\n\n[b]: ..\\assets\\box.png\n[c]: other.html\n\nText",
            "![A box][b] and [c][]\n\n[b]: ../assets/box.png\n[c]: other.md\n\nText"),
        ("::: patient\n- Give 5mg\n  1. > Give 6mg\n:::\n\nText[^n]" + End + "\n[^n]: A note of 5mg",
            "::: patient\n- Give 5 mg\n  1. > Give 6 mg\n:::\n\nText[^n]" + End + "\n[^n]: A note of 5 mg"),
        // One that needs a person does not keep others from being corrected.
        ("5\u200bmg, 6mg, 5~2~, 5<sub>2</sub>, A\u200b.\n[x](#dose-of-5mg)\n\n## Dose of 5mg\n\nGive 6mg",
            "5\u200bmg, 6 mg, 5~2~, 5<sub>2</sub>, A.\n[x](#dose-of-5mg)\n\n## Dose of 5mg\n\nGive 6 mg"),
    ];

    private static readonly string[] ForPeople =
    [
        "Give 1.000 mg, ,5 mg, 1.0mg, .5mg, 5µg, 5U",
        "`5mg` and ``A\u200b``\n\n```\n5mg <sub>2</sub>\n```\n\nText",
        "<https://example.org/5mg> and [x](https://example.org/5mg\u200b \"5mg\")",
        "<sup>a b</sup>, <sub>*2*</sub>, <sup></sup>, <sub class=\"x\">2</sub>, <sub>2",
        "5<sub>2</sub>",
        "<a href=\"https://example.org/\u200b\">x</a>",
        "5\u200bmg",
        "\u200b- 5 mg",
        "\u200b> 60 kg",
        "Text\n\n\u200b    5 mg",
        "| A |\n|\u200b---|\n| 5 |\n\nText",
        "#hashtag and \\##Doses and a ##b",
        "[a](nowhere.html), [b](other.html#nowhere), ![c](..\\assets\\nowhere.png)",
        "[here](#dose-of-5mg)\n\n## Dose of 5mg\n\nText",
    ];

    [Fact]
    public void What_no_reader_would_notice_is_corrected_and_the_rest_stays()
    {
        (string Typed, string Corrected)[] cases = [.. Mechanical, .. ForPeople.Select(typed => (typed, typed))];

        Assert.Equal(cases.Select(each => each.Corrected + End), CorrectedSite.Corrected([.. cases.Select(each => each.Typed + End)]));
    }

    [Fact]
    public void Hundreds_in_one_file_are_corrected_at_once()
    {
        var body = "<sup>a b</sup> " + string.Join(" and ", Enumerable.Range(1, 423).Select(i => $"{i}mg of drug A")) + End;

        Assert.Equal([body.Replace("mg", " mg", StringComparison.Ordinal)], CorrectedSite.Corrected(body));
    }

    [Fact]
    public void Front_matter_stays()
    {
        using var site = new CorrectedSite();
        site.Folder.Write("input/" + SampleSite.ArticlePath,
            SampleSite.Article("5mg" + End, CorrectedSite.FrontMatter + "summary: Give 5mg of A\u200b.\nnotice: 10<sup>9</sup>, 5mg"));

        var page = Assert.Single(site.Run().Corrected);

        Assert.Equal(page.Before.Source.Text.Replace("\n5mg", "\n5 mg", StringComparison.Ordinal), page.After.Text);
    }

    [Theory]
    [InlineData("[here](other.md#dose-of-5mg)")]
    [InlineData("[here](other.md#dose-of-5mg) 5mg")]
    public void Heading_that_a_page_links_to_keeps_its_address(string body)
    {
        using var site = new CorrectedSite(body + End);
        var other = SampleSite.Article($"5mg{End}\n## Dose of 5mg\n\n6mg{End}", CorrectedSite.FrontMatter);
        site.Folder.Write("input/articles/other.md", other);

        site.Write();

        Assert.Equal(other.Replace("\n5mg", "\n5 mg", StringComparison.Ordinal).Replace("6mg", "6 mg", StringComparison.Ordinal),
            File.ReadAllText(site.Folder["input/articles/other.md"]));
    }

    [Fact]
    public void Every_other_byte_stays()
    {
        using var site = new CorrectedSite();
        byte[] Bytes(string dose) => [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(
            SampleSite.Article("", CorrectedSite.FrontMatter).ReplaceLineEndings("\r\n")
                + $"Give {dose} of A \t\u00a0\r\n\r\nB\rC [@example2020]")];
        site.Folder.Write("input/" + SampleSite.ArticlePath, Bytes("5mg"));

        site.Write();

        Assert.Equal(Bytes("5 mg"), File.ReadAllBytes(site.Folder["input/" + SampleSite.ArticlePath]));
    }

    [Fact]
    public void Run_that_ends_between_two_files_leaves_whole_ones()
    {
        using var site = new CorrectedSite();
        string[] typed = [.. "abc".Select(name => SampleSite.Article($"{name} 5mg" + End, CorrectedSite.FrontMatter))];
        Write();
        var pages = site.Run().Corrected.Select(page => (page.Before.InputPath, page.Before.Source, page.After)).ToList();
        Assert.Equal(3, pages.Count);
        for (var number = 1; number <= 12; number++)
        {
            Write();

            Assert.ThrowsAny<KilledException>(() => ArticleFiles.Replace(
                site.Options, pages, ChangeWords.OfCorrection, new FaultyDisk(number, Fault.KilledWithin)));

            Assert.All("abc".Zip(typed), file => Assert.Contains(File.ReadAllText(site.Folder[$"input/articles/{file.First}.md"]),
                new[] { file.Second, file.Second.Replace("5mg", "5 mg", StringComparison.Ordinal) }));
        }

        void Write() => "abc".Zip(typed).ToList().ForEach(file => site.Folder.Write($"input/articles/{file.First}.md", file.Second));
    }

    [Fact]
    public void Article_that_is_approved_as_it_is_is_left_alone_unless_that_is_wanted()
    {
        using var site = new CorrectedSite();
        site.Folder.Write("input/" + SampleSite.ArticlePath, SampleSite.Article("Give 5mg" + End));
        Sealing.SealIn(site.Folder["input"]);
        var typed = site.Text;

        var (result, wanted) = (site.Write(), site.Run(includesSealed: true));

        Assert.Empty(result.Corrected);
        Assert.Equal([("articles/example.md", 1)], result.Sealed.Select(left => (left.Page.InputPath, left.Count)));
        Assert.Equal(typed, site.Text);
        Assert.Equal(typed.Replace("5mg", "5 mg", StringComparison.Ordinal), Assert.Single(wanted.Corrected).After.Text);
        site.Folder.Write("input/" + SampleSite.ArticlePath, typed.Replace("Give", "Gives", StringComparison.Ordinal));
        Assert.Single(site.Run().Corrected);
    }
}
