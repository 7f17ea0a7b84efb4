using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Content.Markdown;

/// <summary>What stands inside too much else to be read.</summary>
internal sealed class NestingException(SourceSpan span) : Exception("nested too deeply")
{
    public SourceSpan Span => span;
}

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
                throw new NestingException(element.Span);
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
