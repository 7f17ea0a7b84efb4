using System.Text;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Files;
using Attest.Markdown;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Site.Corrections;

/// <summary>Slips of typing in real articles are all taken back.</summary>
public class SlipsTests
{
    private const int Slips = 1000;

    [Fact]
    public void Thousand_slips_in_the_sample_are_corrected_to_the_byte()
    {
        using var folder = new TempFolder();
        SampleContent.CopyTo(folder["input"]);
        var right = Snapshot.Of(folder.Path);
        var options = new BuildOptions(folder.Path, folder["input"], "", new DateOnly(2026, 11, 1));
        var pages = KnowledgeBaseReading.Run(options, TestContext.Current.CancellationToken).AllPages.ToList();
        var random = new Random((int)Repeatable.Seed);
        var slips = pages.SelectMany(SlipsIn).ToArray();
        random.Shuffle(slips);
        var chosen = slips.Take(Slips).ToList();
        Assert.Equal(Slips, chosen.Count);
        foreach (var page in chosen.GroupBy(slip => slip.At.Source))
        {
            folder.Write(page.Key.Path, Typed(page.Key, page));
        }

        var result = CorrectionRun.Run(options, all => [.. all.AllPages], includesSealed: false, CancellationToken.None);
        ArticleFiles.Replace(
            options,
            [.. result.Corrected.Select(page => (page.Before.InputPath, page.Before.Source, page.After))],
            ChangeWords.OfCorrection);

        Assert.Equal(right, Snapshot.Of(folder.Path));
    }

    private static string Typed(SourceText source, IEnumerable<TextEdit> slips)
    {
        var text = new StringBuilder(source.Text);
        foreach (var slip in slips.OrderByDescending(slip => slip.At.Start))
        {
            text.Remove(slip.At.Start, slip.At.Length).Insert(slip.At.Start, slip.Text);
        }

        return text.ToString();
    }

    /// <summary>Apart from one another.</summary>
    private static IEnumerable<TextEdit> SlipsIn(MarkdownPage page)
    {
        foreach (var heading in page.Body.Headings.Where(heading => heading.Level >= 2))
        {
            yield return new(page.Source.At(heading.At.Start + heading.Level, 1), "");
        }

        foreach (var at in page.Body.Links.Select(link => link.AddressAt).OfType<Location>())
        {
            var address = page.Source.Text.Substring(at.Start, at.Length);
            if (!address.StartsWith('/') && !address.Contains(':', StringComparison.Ordinal)
                && (address.Contains('/', StringComparison.Ordinal) || address.Contains(".md", StringComparison.Ordinal)))
            {
                yield return new(at, address.Replace('/', '\\').Replace(".md", ".html", StringComparison.Ordinal));
            }
        }

        foreach (var (inline, isCode, _) in page.Body.Inlines())
        {
            if (inline.Kind is InlineKind.Superscript or InlineKind.Subscript)
            {
                var name = inline.Kind is InlineKind.Superscript ? "sup" : "sub";
                yield return new(inline.At, $"<{name}>{page.Source.Text[(inline.At.Start + 1)..(inline.At.End - 1)]}</{name}>");
            }

            for (var i = inline.At.Start + 2; !isCode && inline.Kind == InlineKind.Text && i < inline.At.End - 2; i++)
            {
                var around = page.Source.Text.AsSpan(i - 2, 4);
                if (char.IsDigit(around[0]) && around[1] == ' ' && around[2] is 'm' && around[3] is 'g' or 'L')
                {
                    yield return new(page.Source.At(i - 1, 1), "");
                    i += 2;
                }
                else if (i % 7 == 0 && !around.ContainsAnyExceptInRange('a', 'z'))
                {
                    yield return new(page.Source.At(i), "\u200b");
                }
            }
        }
    }
}
