using Attest.Markdown;
using Attest.Pipelines;
using CsCheck;

namespace Attest.Tests.Site.Corrections;

/// <summary>Whatever is written, corrections change nothing that is seen, and are all made at once.</summary>
public class CorrectionProperties
{
    private const int Articles = 120;

    private static readonly string[] Pieces =
    [
        "5mg", "10mL", "Give 5", "mg", " mg", "\u200b", "&#8203;", "<sub>2</sub>", "<sup>9</sup>", "<sup>a b</sup>",
        "<sub>", "</sub>", "##Doses", "## ", "\n", "\n\n", "\n- ", "\n> ", "\n1. ", "\n    ",
        "| A | 5mg |\n|---|---|\n", "`", "```\n", "*", "**", "_", "~", "^", "\\", "<", ">", "[x](other.html)",
        "![x](..\\assets\\box.png)", "[x](#dose-5mg)", "## Dose 5mg\n", "[x][r]", "\n\n[r]: other.html\n\n",
        "[@example2020]", " ", "[^1]", "\n\n[^1]: 5mg\n", "::: patient\n", "\n:::\n", "1.0", ",", ".", "A", "é", "\r\n",
        "https://example.org/5mg", "{.x}",
    ];

    private static readonly Gen<string> Bodies =
        Gen.Int[0, Pieces.Length - 1].Array[1, 25].Select(pieces => string.Concat(pieces.Select(i => Pieces[i])));

    [Fact]
    public void Second_run_finds_nothing_and_what_is_seen_stays()
    {
        var random = new PCG(0, (ulong)Repeatable.Seed);
        using var site = new CorrectedSite();
        for (var i = 0; i < Articles; i++)
        {
            var body = Bodies.Generate(random, null, out _);
            site.Folder.Write($"input/articles/b-{i}.md", SampleSite.Article(body, CorrectedSite.FrontMatter));
        }

        var first = site.Write();
        var second = site.Run();

        Assert.InRange(first.Corrected.Count, Articles / 2, Articles);
        Assert.Equal([], second.Corrected.Select(page => UnifiedDiffOf(page)));
        Assert.All(first.Corrected, page =>
        {
            var after = Attest.Reading.MarkdownPageParser.ParseArticle(page.After, page.Before.InputPath);
            Assert.Equal(Letters(page.Before.Body, page.Before.Source), Letters(after.Body, after.Source));
            Assert.Equal(page.Before.Source.Text[..page.Before.Body.Offset], page.After.Text[..page.Before.Body.Offset]);
        });
    }

    private static string UnifiedDiffOf(CorrectedPage page) =>
        Attest.Text.UnifiedDiff.Of(page.Before.Source.Path, page.Before.Source.Text, page.After.Text);

    private static string Letters(Body body, Attest.Diagnostics.SourceText source) => string.Concat(body.Inlines()
        .Where(each => each.Inline.Kind is InlineKind.Text or InlineKind.Entity or InlineKind.Code or InlineKind.Address)
        .SelectMany(each => each.Inline.Text.ToString())
        .Where(c => c is not ('\ufffd' or '\u200b' or '#') && !char.IsWhiteSpace(c)));
}
