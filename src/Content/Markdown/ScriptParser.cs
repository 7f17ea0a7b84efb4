using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Content.Markdown;

/// <summary>
/// Subscript <c>~x~</c> and superscript <c>^x^</c> by Pandoc's rule: no blank inside. Between two digits they stay text,
/// so that <c>5~10mg,20~30mg</c> never turns into another dose.
/// </summary>
internal sealed class ScriptParser : InlineParser
{
    public ScriptParser() => OpeningCharacters = ['~', '^'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        var start = slice.Start;
        var mark = text[start];
        var end = start + 1;
        while (end <= slice.End && text[end] != mark && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var isClosed = end <= slice.End && text[end] == mark && end > start + 1;
        if (!isClosed || slice.PeekCharExtra(-1) == mark || (end < slice.End && text[end + 1] == mark))
        {
            return false;
        }

        var before = slice.PeekCharExtra(-1);
        var after = end < slice.End ? text[end + 1] : ' ';
        if (char.IsDigit(before) && char.IsDigit(after))
        {
            return false;
        }

        var first = processor.GetSourcePosition(start, out var line, out var column);
        var script = new EmphasisInline
        {
            DelimiterChar = mark,
            DelimiterCount = 1,
            Span = new SourceSpan(first, processor.GetSourcePosition(end, out _, out _)),
            Line = line,
            Column = column,
        };
        script.AppendChild(new LiteralInline(text[(start + 1)..end]) { Span = new SourceSpan(first + 1, script.Span.End - 1), Line = line });
        processor.Inline = script;
        slice.Start = end + 1;
        return true;
    }
}
