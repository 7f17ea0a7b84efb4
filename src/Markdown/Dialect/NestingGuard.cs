using Markdig.Parsers;
using Markdig.Syntax;

namespace Attest.Markdown.Dialect;

/// <summary>
/// Opens nothing: it stands before all other parsers, and stops at the block that would stand too deep. The time that the
/// parser takes for a line grows with the blocks that are open, so it must not come to ten thousand of them.
/// </summary>
internal sealed class NestingGuard : BlockParser
{
    /// <summary>How deeply a text may be nested. The parser has a bound of its own for some kinds of nesting only.</summary>
    public const int Maximum = 100;

    /// <summary>Those of all that holds blocks: quotations, lists, containers, definitions and footnotes.</summary>
    public NestingGuard() => OpeningCharacters = ['>', '-', '*', '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', '~', '['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (var block = processor.CurrentContainer; block is not null; block = block.Parent)
        {
            depth++;
        }

        return depth <= Maximum
            ? BlockState.None
            : throw BoundException.Nested(new SourceSpan(processor.Line.Start, processor.Line.End));
    }
}
