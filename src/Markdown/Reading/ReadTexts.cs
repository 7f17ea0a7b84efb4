using System.Buffers;
using Attest.Content;
using Attest.Diagnostics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Reading;

/// <summary>
/// All that a reader of a page reads in words: title, summary, notice, corrections, and the text with its headings,
/// cells, captions, descriptions of images and footnotes. Code, addresses, citations and references are none of it.
/// </summary>
public sealed class ReadTexts
{
    private readonly TextBuilder _builder;
    private readonly int _offset;

    private ReadTexts(TextBuilder builder, int offset) => (_builder, _offset) = (builder, offset);

    /// <param name="page">The page whose texts are read, in the order of the file but for the fields.</param>
    /// <param name="wanted">Texts with none of these characters are passed over, which saves most of the work.</param>
    public static IEnumerable<ReadText> Of(MarkdownPage page, SearchValues<char> wanted)
    {
        var builder = new TextBuilder(page.Source);
        var isWithdrawn = page is Article { Review.Status.Value: ReviewStatus.Withdrawn };
        return FieldsOf(page).Where(field => field.Value.AsSpan().ContainsAny(wanted)).Select(field => Read(field, builder))
            // A withdrawn article is published as a short notice, without its text.
            .Concat(isWithdrawn ? [] : new ReadTexts(builder, page.Body.Offset).OfBlocks(page.Body.Syntax, wanted));
    }

    private static IEnumerable<Located<string>> FieldsOf(MarkdownPage page)
    {
        yield return page.Title;
        yield return page.Summary;
        if (page is Article article)
        {
            if (article.Notice is { } notice)
            {
                yield return notice;
            }

            foreach (var correction in article.Corrections)
            {
                yield return correction.Text;
            }
        }
    }

    private static ReadText Read(Located<string> field, TextBuilder text)
    {
        text.Clear();
        text.AppendRead(field.Value, field.At.Start, field.At.Length);
        return text.Build();
    }

    /// <param name="container">The blocks to read.</param>
    /// <param name="wanted">Null for all texts.</param>
    private IEnumerable<ReadText> OfBlocks(ContainerBlock container, SearchValues<char>? wanted)
    {
        foreach (var block in container)
        {
            var texts = block switch
            {
                Table table => OfTable(table, wanted),
                ContainerBlock inner => OfBlocks(inner, wanted),
                LeafBlock leaf => OfLeaf(leaf, wanted),
                _ => [],
            };
            foreach (var text in texts)
            {
                yield return text;
            }
        }
    }

    private IEnumerable<ReadText> OfLeaf(LeafBlock leaf, SearchValues<char>? wanted)
    {
        if (leaf is Figure figure && Read(figure.Image, wanted) is { } description)
        {
            yield return description;
        }

        if (leaf.Inline is { } inlines && Read(inlines, wanted) is { } text)
        {
            yield return text;
        }
    }

    private IEnumerable<ReadText> OfTable(Table table, SearchValues<char>? wanted)
    {
        string[]? heads = null;
        foreach (var block in table)
        {
            if (block is not TableRow row)
            {
                foreach (var text in block is LeafBlock caption ? OfLeaf(caption, wanted) : [])
                {
                    yield return text;
                }

                continue;
            }

            string? rowHead = null;
            for (var i = 0; i < row.Count; i++)
            {
                foreach (var text in OfBlocks((TableCell)row[i], wanted))
                {
                    heads ??= HeadsOf(table);
                    rowHead ??= WordsOf((TableCell)row[0]);
                    yield return row.IsHeader ? text : new ReadText(text, i < heads.Length ? heads[i] : "", i > 0 ? rowHead : "");
                }
            }
        }
    }

    private string[] HeadsOf(Table table) =>
        [.. table.OfType<TableRow>().Where(row => row.IsHeader).Take(1).SelectMany(row => row).OfType<TableCell>().Select(WordsOf)];

    private string WordsOf(TableCell cell) => string.Join(' ', OfBlocks(cell, wanted: null).Select(text => text.Text));

    private ReadText? Read(ContainerInline inlines, SearchValues<char>? wanted)
    {
        if (wanted is not null && !InlineText.ContainsAny(inlines, wanted))
        {
            return null;
        }

        _builder.Clear();
        InlineText.Append(inlines, _builder, _offset);
        return _builder.Build();
    }
}
