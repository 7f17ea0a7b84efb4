using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>
/// Pandoc's subscript <c>~x~</c> and superscript <c>^x^</c>, without blanks. Doses must not change: see <see cref="IsText"/>.
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
            || IsText(mark, text.AsSpan(0, start), text.AsSpan(start + 1, end - start - 1), after))
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

    /// <summary>
    /// True for signs of quantities: between two digits (<c>5~10mg,20~30mg</c>), behind a digit without a whole power (a range,
    /// <c>5~10mg~</c>, or the text between powers, <c>10^5/10^x</c>), "about" (<c>~5–~10 mg</c>: nothing is there to be indexed), and what
    /// is joined by an operator and goes on behind the second sign (<c>x^2+y^2</c>).
    /// </summary>
    /// <param name="mark">The sign.</param>
    /// <param name="before">The text before the first one.</param>
    /// <param name="content">The text between them; not empty.</param>
    /// <param name="after">The character behind the second one.</param>
    public static bool IsText(char mark, ReadOnlySpan<char> before, ReadOnlySpan<char> content, char after)
    {
        var isBehindDigit = before is [.., var last] && char.IsDigit(last);
        return content.Contains('[')
            || (isBehindDigit
                && (char.IsDigit(after) || (mark == '~' ? char.IsDigit(content[0]) : content.ContainsAnyExcept(PartsOfAPower))))
            || (mark == '~' && !char.IsLetter(content[0]) && IsWithoutBase(before))
            || (char.IsLetterOrDigit(after) && content.Length > 2 && IsJoined(content[1..^1]));
    }

    private static bool IsWithoutBase(ReadOnlySpan<char> before) =>
        before.TrimEnd("*_") is not [.., var last] || char.IsWhiteSpace(last) || last is not (')' or ']' or '}' or '^' or '\u00b7' or '%')
            && !char.IsLetterOrDigit(last);

    private static bool IsJoined(ReadOnlySpan<char> content)
    {
        foreach (var c in content)
        {
            if (!char.IsLetterOrDigit(c) && c != '.')
            {
                return true;
            }
        }

        return false;
    }
}
