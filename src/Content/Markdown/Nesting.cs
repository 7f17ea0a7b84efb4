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

            foreach (var child in LastToFirst(element))
            {
                open.Push((child, depth + 1));
            }
        }
    }

    private static IEnumerable<MarkdownObject> LastToFirst(MarkdownObject element)
    {
        switch (element)
        {
            case ContainerBlock blocks:
                for (var i = blocks.Count - 1; i >= 0; i--)
                {
                    yield return blocks[i];
                }

                break;
            case LeafBlock { Inline: { } inlines }:
                yield return inlines;
                break;
            case ContainerInline inlines:
                for (var inline = inlines.LastChild; inline is not null; inline = inline.PreviousSibling)
                {
                    yield return inline;
                }

                break;
        }
    }
}
