using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>
/// A bound on how deeply a text may be nested. The parser has one of its own for some kinds of nesting only, and the
/// renderers give up at 128.
/// </summary>
internal static class Nesting
{
    public const int Maximum = 100;

    /// <summary>Throws at the first element, in the order of the text, that stands too deep.</summary>
    public static void Check(MarkdownDocument document)
    {
        // Without recursion, since the stack is what the bound protects.
        var open = new Stack<(MarkdownObject Element, int Depth)>([(document, 0)]);
        while (open.TryPop(out var next))
        {
            var (element, depth) = next;
            if (depth > Maximum)
            {
                throw BoundException.Nested(element.Span);
            }

            PushChildren(element, depth + 1, open);
        }
    }

    /// <summary>The last one first, so that the first is the next to be looked at.</summary>
    private static void PushChildren(MarkdownObject element, int depth, Stack<(MarkdownObject Element, int Depth)> open)
    {
        switch (element)
        {
            case ContainerBlock blocks:
                for (var i = blocks.Count - 1; i >= 0; i--)
                {
                    open.Push((blocks[i], depth));
                }

                break;
            case LeafBlock { Inline: { } inlines }:
                open.Push((inlines, depth));
                break;
            case ContainerInline inlines:
                for (var inline = inlines.LastChild; inline is not null; inline = inline.PreviousSibling)
                {
                    open.Push((inline, depth));
                }

                break;
        }
    }
}

/// <summary>
/// Opens nothing: it stands before all other parsers, and stops at the block that would stand too deep. The time that the
/// parser takes for a line grows with the blocks that are open, so it must not come to ten thousand of them.
/// </summary>
internal sealed class NestingGuard : BlockParser
{
    /// <summary>Those of all that holds blocks: quotations, lists, containers, definitions and footnotes.</summary>
    public NestingGuard() => OpeningCharacters = ['>', '-', '*', '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', '~', '['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (var block = processor.CurrentContainer; block is not null; block = block.Parent)
        {
            depth++;
        }

        return depth <= Nesting.Maximum
            ? BlockState.None
            : throw BoundException.Nested(new SourceSpan(processor.Line.Start, processor.Line.End));
    }
}
