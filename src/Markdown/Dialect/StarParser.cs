using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>
/// Stars of products and of alleles are text: with a digit on the outer side, or between a letter and a digit, as in <c>3*500 mg</c> and
/// <c>age*0.5*height</c>. CommonMark takes two of them for emphasis, and 3500 mg are read.
/// </summary>
internal sealed class StarParser : InlineParser
{
    public StarParser() => OpeningCharacters = ['*'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start) = (slice.Text, slice.Start);
        var end = start;
        while (end < slice.End && text[end + 1] == '*')
        {
            end++;
        }

        if (end == slice.End || !IsSign(text, start, text[end + 1]))
        {
            return false;
        }

        var last = processor.GetSourcePosition(end);
        if (processor.Inline is LiteralInline before && ReferenceEquals(before.Content.Text, text) && before.Content.End == start - 1)
        {
            before.Content.End = end;
            before.Span.End = last;
        }
        else
        {
            var first = processor.GetSourcePosition(start, out var line, out var column);
            processor.Inline = new LiteralInline
            {
                Content = new StringSlice(text, start, end),
                Span = new SourceSpan(first, last),
                Line = line,
                Column = column,
            };
        }

        slice.Start = end + 1;
        return true;
    }

    private static bool IsSign(string text, int start, char after)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        // A power, as in 10^9^*2.
        before = before is '^' or '~' && start > 1 && char.IsNumber(text[start - 2]) ? text[start - 2] : before;
        return char.IsNumber(after) ? char.IsLetterOrDigit(before) || char.IsNumber(before) || before is ')' or ']'
            : char.IsNumber(before) && char.IsLetter(after);
    }
}
