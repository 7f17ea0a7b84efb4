using Markdig.Parsers;
using Markdig.Syntax;

namespace Attest.Markdown.Dialect;

/// <summary>A text is too long or nested too deeply: one fault, in the words of a diagnostic.</summary>
internal sealed class BoundException(SourceSpan span, string message, string help) : Exception(message)
{
    public const string TooDeep = "the text is nested too deeply to be read";
    public const string TooDeepHelp = "reduce the nesting of lists, quotations or brackets";

    public SourceSpan Span => span;

    public string Help => help;

    public static BoundException Nested(SourceSpan span) => new(span, TooDeep, TooDeepHelp);
}

/// <summary>
/// Before all other parsers, stops at a block that is too deep, since the parser's time for a line grows with the open blocks.
/// </summary>
internal sealed class NestingGuard : BlockParser
{
    /// <summary>Levels. The parser's own bound is for some kinds only.</summary>
    public const int Maximum = 100;

    /// <summary>Quotations, lists, containers, definitions and footnotes.</summary>
    public NestingGuard() => OpeningCharacters = [.. ">-*+0123456789:~["];

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
