using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>
/// Pandoc's subscript <c>~x~</c> and superscript <c>^x^</c>, without blanks. Doses must not change: between two digits they stay text
/// (<c>5~10mg,20~30mg</c>), and behind a digit only a whole power is one (<c>10^9^</c>), not a range (<c>5~10mg~</c>) or text between
/// powers (<c>10^5/10^x</c>).
/// </summary>
internal sealed class ScriptParser : InlineParser
{
    private static readonly SearchValues<char> PartsOfAPower =
        SearchValues.Create("0123456789.+-−–abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

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
        var before = slice.PeekCharExtra(-1);
        var after = end < slice.End ? text[end + 1] : ' ';
        if (!isClosed || before == mark || after == mark
            || IsDoseOrCitation(mark, before, text.AsSpan(start + 1, end - start - 1), after))
        {
            return false;
        }

        var first = processor.GetSourcePosition(start, out var line, out var column);
        var last = processor.GetSourcePosition(end, out _, out _);
        var script = new EmphasisInline
        {
            DelimiterChar = mark,
            DelimiterCount = 1,
            // Otherwise it includes the rest of the paragraph.
            IsClosed = true,
            Span = new SourceSpan(first, last),
            Line = line,
            Column = column,
        };
        script.AppendChild(new LiteralInline(text[(start + 1)..end]) { Span = new SourceSpan(first + 1, last - 1), Line = line });
        processor.Inline = script;
        slice.Start = end + 1;
        return true;
    }

    private static bool IsDoseOrCitation(char mark, char before, ReadOnlySpan<char> content, char after) => content.Contains('[')
        || (char.IsDigit(before)
            && (char.IsDigit(after) || (mark == '~' ? char.IsDigit(content[0]) : content.ContainsAnyExcept(PartsOfAPower))));
}
