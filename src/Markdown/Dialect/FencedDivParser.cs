using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Attest.Markdown.Dialect;

/// <summary>A container in Pandoc's syntax: <c>::: name</c> or <c>::: {.name key=value}</c>.</summary>
internal sealed class FencedDiv(BlockParser parser) : ContainerBlock(parser)
{
    public required FenceHeader Header { get; init; }

    public required int FenceLength { get; init; }

    /// <summary>Blanks before its first line.</summary>
    public int ContentIndent { get; set; }

    public bool IsClosed { get; set; }
}

/// <summary>A fence that closes nothing.</summary>
internal sealed class StrayFence(BlockParser parser) : LeafBlock(parser);

/// <summary>
/// A fence closes the innermost open container of exactly its length, or else the innermost with a shorter fence. In Markdig's own
/// containers an inner fence of equal length closes the outer one.
/// </summary>
internal sealed class FencedDivParser : BlockParser
{
    public FencedDivParser() => OpeningCharacters = [':'];

    public override bool CanInterrupt(BlockProcessor processor, Markdig.Syntax.Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || FenceLengthOf(processor.Line) is not (>= 3 and var length))
        {
            return BlockState.None;
        }

        var line = processor.Line;
        var text = line.Text;
        var from = line.Start + length;
        var end = TrimmedEnd(text, from, line.End + 1);
        var span = new SourceSpan(line.Start, end - 1);
        if (from >= end)
        {
            processor.NewBlocks.Push(new StrayFence(this) { Column = processor.Column, Span = span, Line = processor.LineIndex });
            return BlockState.BreakDiscard;
        }

        var header = FenceHeader.Read(text, from, end);
        var outer = InnermostOpen(processor.CurrentContainer);
        if (outer is not null && length >= outer.FenceLength)
        {
            header = IsMeantToClose(header.Name, outer.Header.Name)
                ? header with
                {
                    Problem = "a container ends with a line of colons alone",
                    Help = $"take \"{text[from..end].Trim()}\" away, so that {new string(':', Math.Min(outer.FenceLength, 12))} is left",
                }
                : header with
                {
                    Problem = "the inner container does not have fewer colons than the outer one",
                    Help = $"close \"{outer.Header.Name}\" before it with a line of colons, or give the outer container more than"
                        + $" {outer.FenceLength} colons, at its beginning and its end",
                };
        }

        processor.NewBlocks.Push(new FencedDiv(this) { Header = header, FenceLength = length, Column = processor.Column, Span = span });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block)
    {
        var div = (FencedDiv)block;
        if (processor.IsCodeIndent || FenceLengthOf(processor.Line) is not (>= 3 and var length)
            || TrimmedEnd(processor.Line.Text, processor.Line.Start + length, processor.Line.End + 1) > processor.Line.Start + length
            || ClosedBy(length, div, processor) != div)
        {
            TakeIndent(processor, div);
            return BlockState.Continue;
        }

        div.IsClosed = true;
        div.UpdateSpanEnd(processor.Line.Start + length - 1);
        return BlockState.BreakDiscard;
    }

    /// <summary>Only the blanks of its first line: more of them say in which item an item stands.</summary>
    private static void TakeIndent(BlockProcessor processor, FencedDiv div)
    {
        if (div.Count == 0 && !processor.IsBlankLine)
        {
            div.ContentIndent = processor.Indent;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent + Math.Min(processor.Indent, div.ContentIndent));
    }

    /// <summary>The open container that a fence closes; none inside a code block.</summary>
    private static FencedDiv? ClosedBy(int length, FencedDiv current, BlockProcessor processor)
    {
        ContainerBlock root = current;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        FencedDiv? exact = null;
        FencedDiv? shorter = null;
        // While Markdig tries a line, IsOpen of blocks is reset.
        for (var block = root.LastChild; block is not null && processor.IsOpen(block); block = (block as ContainerBlock)?.LastChild)
        {
            switch (block)
            {
                case FencedCodeBlock:
                    return null;
                case FencedDiv div when div.FenceLength == length:
                    exact = div;
                    break;
                case FencedDiv div when div.FenceLength < length:
                    shorter = div;
                    break;
            }
        }

        return exact ?? shorter;
    }

    /// <summary><c>::: end</c> or <c>::: /note</c>, as other programs have it.</summary>
    private static bool IsMeantToClose(string name, string outer) =>
        name is "end" or "/" or "close" or "endblock" || name == "/" + outer || name == "end" + outer || name == "end-" + outer;

    private static FencedDiv? InnermostOpen(ContainerBlock? container)
    {
        for (; container is not null; container = container.Parent)
        {
            if (container is FencedDiv { IsOpen: true } div)
            {
                return div;
            }
        }

        return null;
    }

    private static int FenceLengthOf(StringSlice line) => line.Length - line.AsSpan().TrimStart(':').Length;

    /// <summary>The end without blanks, and without the colons that Pandoc allows there.</summary>
    private static int TrimmedEnd(string text, int from, int end)
    {
        var line = text.AsSpan(from, end - from).TrimEnd(" \t");
        var header = line.TrimEnd(':');
        line = header.Length < line.Length && header is [.., ' ' or '\t'] ? header.TrimEnd(" \t") : line;
        return from + line.Length;
    }
}
