using System.Buffers;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Texts;

/// <summary>
/// The words of a page: title, summary, notice, corrections, headings, text, cells, captions, descriptions of images and footnotes;
/// not code, addresses, citations and references.
/// </summary>
internal sealed class ReadTexts
{
    private readonly TextBuilder _builder;

    private ReadTexts(TextBuilder builder) => _builder = builder;

    /// <param name="page">The page, whose fields are read first.</param>
    /// <param name="wanted">Texts with none of these characters are left out, which saves most of the work.</param>
    public static IEnumerable<ReadText> Of(MarkdownPage page, SearchValues<char> wanted)
    {
        var builder = new TextBuilder(page.Source);
        return FieldsOf(page).Where(field => field.Value.AsSpan().ContainsAny(wanted))
            .Select(field => builder.Clear().AppendRead(field.Value, field.At.Start, field.At.Length).Build())
            .Concat(page is Article { IsWithdrawn: true } ? [] : new ReadTexts(builder).OfBlocks(page.Body.Blocks, wanted));
    }

    private static IEnumerable<Located<string>> FieldsOf(MarkdownPage page)
    {
        yield return page.Title;
        yield return page.Summary;
        if (page is Article { Notice: { } notice })
        {
            yield return notice;
        }

        foreach (var correction in (page as Article)?.Corrections ?? [])
        {
            yield return correction.Text;
        }
    }

    /// <param name="wanted">Null for all texts.</param>
    private IEnumerable<ReadText> OfBlocks(Siblings<Block> blocks, SearchValues<char>? wanted) =>
        blocks.SelectMany(block => Of(block, wanted));

    private IEnumerable<ReadText> Of(Block block, SearchValues<char>? wanted) => block.Kind switch
    {
        BlockKind.Heading or BlockKind.Paragraph or BlockKind.TableCaption or BlockKind.DefinitionTerm => Of(block.Inlines, wanted),
        BlockKind.Figure => Of(block.Image.Children, wanted).Concat(block.IsMarked ? [] : Of(block.Caption, wanted)),
        BlockKind.Table => OfTable(block, wanted),
        BlockKind.Container or BlockKind.List or BlockKind.ListItem or BlockKind.Quote or BlockKind.TableRow or BlockKind.TableCell
            or BlockKind.DefinitionList or BlockKind.DefinitionItem or BlockKind.FootnoteGroup or BlockKind.Footnote
            => OfBlocks(block.Blocks, wanted),
        BlockKind.Code or BlockKind.ThematicBreak or BlockKind.Html => [],
    };

    private IEnumerable<ReadText> OfTable(Block table, SearchValues<char>? wanted)
    {
        foreach (var text in table.TableCaption is { } caption ? Of(caption, wanted) : [])
        {
            yield return text;
        }

        string[]? heads = null;
        foreach (var row in table.Rows)
        {
            var cells = row.Blocks.ToList();
            for (var i = 0; i < cells.Count; i++)
            {
                foreach (var text in OfBlocks(cells[i].Blocks, wanted))
                {
                    heads ??= [.. table.Rows.Where(head => head.IsMarked).Take(1).SelectMany(head => head.Blocks).Select(WordsOf)];
                    yield return row.IsMarked ? text : text.InCell(heads.ElementAtOrDefault(i) ?? "", i > 0 ? WordsOf(cells[0]) : "");
                }
            }
        }
    }

    private string WordsOf(Block cell) => string.Join(' ', OfBlocks(cell.Blocks, wanted: null).Select(text => text.Text));

    private ReadText[] Of(Siblings<Inline> inlines, SearchValues<char>? wanted) =>
        inlines.IsEmpty || (wanted is not null && !InlineText.ContainsAny(inlines, wanted)) ? []
            : [InlineText.Append(inlines, _builder.Clear()).Build()];
}
