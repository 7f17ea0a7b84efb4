using System.Globalization;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Attest.Markdown.Dialect;

/// <summary>
/// Bounds Markdig's time and memory: it copies the rest of a paragraph at each definition of a link, gives all rows of a table the cells of
/// the widest, and reads a line again at each colon before a bar.
/// </summary>
internal sealed class BoundedParagraphParser : ParagraphBlockParser
{
    private const int MostDefinitionLines = 1_000;
    private const int MostCells = 1_000_000;
    private const int MostAlignments = 1_000;

    private static readonly object CellsKey = typeof(BoundedParagraphParser);

    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        // Other paragraphs define no links.
        if (block is ParagraphBlock { Lines.Count: >= MostDefinitionLines } paragraph
            && paragraph.Lines.Lines[0].Slice.AsSpan().TrimStart() is ['[', ..])
        {
            var lines = MostDefinitionLines.ToString("N0", CultureInfo.InvariantCulture);
            throw new BoundException(Line(paragraph, 0),
                $"more than {lines} lines that begin with a bracket, without a blank line between them", "put blank lines between them");
        }

        if (processor.CurrentChar is '-' or '=' && CaptionAwareDefinitionListParser.HasDelimiterRow((ParagraphBlock)block))
        {
            // Below a table nothing makes a heading of it.
            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }

        return base.TryContinue(processor, block);
    }

    public override bool Close(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        // It also closes headings that it made.
        var paragraph = block as ParagraphBlock;
        if (paragraph is not null)
        {
            CountCells(processor.Document, paragraph);
        }

        var stays = base.Close(processor, block);
        if (stays && paragraph is not null)
        {
            PipeTables.Make(paragraph);
        }

        return stays;
    }

    /// <summary>Of all tables together, since many small ones are like a large one.</summary>
    private static void CountCells(MarkdownDocument document, ParagraphBlock paragraph)
    {
        var bars = 0;
        for (var i = 0; i < paragraph.Lines.Count; i++)
        {
            var line = paragraph.Lines.Lines[i].Slice.AsSpan();
            bars = Math.Max(bars, line.Count('|'));
            if (bars > MostAlignments && line.Count(":|") > MostAlignments)
            {
                var colons = MostAlignments.ToString("N0", CultureInfo.InvariantCulture);
                throw new BoundException(Line(paragraph, i), $"more than {colons} colons before a bar in one line",
                    "leave out columns; a table of raw data belongs in assets");
            }
        }

        if (bars == 0 || paragraph.Lines.Count == 1)
        {
            return;
        }

        var cells = (document.GetData(CellsKey) as long? ?? 0) + ((bars + 1L) * paragraph.Lines.Count);
        document.SetData(CellsKey, cells);
        if (cells > MostCells)
        {
            throw new BoundException(Line(paragraph, 0), "the tables of this text have more than a million cells",
                "leave out columns or rows; a table of raw data belongs in assets");
        }
    }

    private static SourceSpan Line(ParagraphBlock paragraph, int index)
    {
        var slice = paragraph.Lines.Lines[index].Slice;
        return new SourceSpan(slice.Start, slice.End);
    }
}
