using System.Globalization;
using Attest.Citations;
using Attest.Content;
using Attest.Markdown;
using Attest.Text;

namespace Attest.Review.Seals;

/// <summary>
/// The blocks of a text with their kind and nesting, as a reader gets them. Each kind is a line, with its parts below it.
/// </summary>
internal sealed class SealedBody(Article article, SealedTargets targets, NumberedReferences works, SealLines lines)
{
    private readonly SealedInlines _inlines = new(article.Body, targets, works, lines);

    public void Write()
    {
        lines.Open(article.Body.IsReadable ? "body" : "unreadable body");
        Write(article.Body.Blocks);
        foreach (var group in article.Body.Blocks.Where(block => block.Kind == BlockKind.FootnoteGroup))
        {
            // Footnotes that name only one another.
            foreach (var footnote in group.Blocks)
            {
                _inlines.Name(footnote);
                WriteNamed();
            }
        }

        lines.Close();
    }

    private SealLines Write(Siblings<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }

        return lines;
    }

    private SealLines Write(Block block) => block.Kind switch
    {
        BlockKind.Heading => Leaf(Line("heading", block.Heading.Level), block.Heading.Id, block.Inlines),
        BlockKind.Paragraph => Leaf("paragraph", block.Inlines),
        BlockKind.Container => Container(block),
        BlockKind.List => Parts(block.IsOrdered ? Line("list", block.Blocks.First.Order) : "list", block),
        BlockKind.ListItem => Parts("item", block),
        BlockKind.Quote => Parts("quote", block),
        BlockKind.Code => Code(block),
        BlockKind.Table => Parts("table", block),
        BlockKind.TableCaption => Leaf("caption", block.Inlines),
        BlockKind.TableRow => Parts(block.IsMarked ? "head" : "row", block),
        BlockKind.TableCell => Parts("cell", block),
        BlockKind.Figure => Figure(block),
        BlockKind.DefinitionList => Parts("definitions", block),
        BlockKind.DefinitionItem => Parts("entry", block),
        BlockKind.DefinitionTerm => Leaf("term", block.Inlines),
        BlockKind.FootnoteGroup => lines,
        BlockKind.Footnote => Write(block.Blocks),
        BlockKind.ThematicBreak => lines.Line("rule"),
        BlockKind.Html => lines.Line("html", Words.Of(article.Source.Text.Substring(block.At.Start, block.At.Length))),
    };

    private SealLines Parts(string kind, Block block)
    {
        lines.Open(kind);
        return Write(block.Blocks).Close();
    }

    private SealLines Leaf(string kind, Siblings<Inline> inlines)
    {
        lines.Open(kind);
        return Close(inlines);
    }

    private SealLines Leaf(string kind, string id, Siblings<Inline> inlines)
    {
        lines.Open(kind, id);
        return Close(inlines);
    }

    private SealLines Close(Siblings<Inline> inlines)
    {
        _inlines.Write(inlines);
        lines.Close();
        return WriteNamed();
    }

    private SealLines Figure(Block figure)
    {
        lines.Open("figure");
        _inlines.WriteImage(figure.Image.Link, isTitled: figure.IsMarked);
        return Leaf("caption", figure.Caption).Close();
    }

    private SealLines Code(Block code)
    {
        lines.Open("code");
        foreach (var line in code.Inlines)
        {
            lines.Line("", line.Text);
        }

        return lines.Close();
    }

    private SealLines Container(Block block)
    {
        var container = block.Container;
        lines.Open("container", container.Name);
        foreach (var attribute in container.Parameters.Where(parameter => parameter.Name is not ['#', ..])
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
        {
            if (container.SourceIndex is { } source && attribute == container.Parameter("source"))
            {
                lines.Open("source");
                _inlines.WriteWork(source).Close();
            }
            else
            {
                lines.Line($"attribute {attribute.Name}", Words.Of(attribute.Value));
            }
        }

        return Write(block.Blocks).Close();
    }

    /// <summary>Footnotes stand behind the block that names them first.</summary>
    private SealLines WriteNamed()
    {
        // Those that a footnote names itself stand in it.
        foreach (var (number, footnote) in _inlines.TakeNamed())
        {
            lines.Open(Line("note", number));
            Write(footnote.Blocks).Close();
        }

        return lines;
    }

    private static string Line(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind} {number}");
}
