using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>
/// Stars of products and of alleles are text: with a digit on the outer side, or between a letter and a digit, as in <c>3*500 mg</c> and
/// <c>age*0.5*height</c>. CommonMark takes two of them for emphasis, and 3500 mg is read.
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

        var isSingle = end == start;
        var (before, after) = (BeforeOf(text, start), end < slice.End ? text[end + 1] : ' ');
        ref var open = ref processor.ParserStates[Index];
        if (before == '*')
        {
            return false;
        }

        // In "**2*(a+b)**" the one star would end half of the two; "*Table 1*(continued)" has one to end.
        if (!IsSign(before, after, isSingle) && !(isSingle && open is null && char.IsNumber(before) && after == '('))
        {
            open = !isSingle ? open : (open is null ? !char.IsWhiteSpace(after) : char.IsWhiteSpace(before)) ? this : null!;
            return false;
        }

        var last = processor.GetSourcePosition(end);
        if (processor.Inline is LiteralInline words && ReferenceEquals(words.Content.Text, text) && words.Content.End == start - 1)
        {
            words.Content.End = end;
            words.Span.End = last;
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

    /// <param name="isSingle">Two of them between a digit and a letter mark words: <c>40**mg**</c>, <c>**40**mg</c>.</param>
    private static bool IsSign(char before, char after, bool isSingle) =>
        char.IsNumber(after) ? char.IsLetterOrDigit(before) || char.IsNumber(before) || before is ')' or ']'
        : isSingle && char.IsNumber(before) && char.IsLetter(after);

    /// <summary>Of a power, as in <c>10^9^*2</c>, its last digit.</summary>
    private static char BeforeOf(string text, int start)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        return before is '^' or '~' && start > 1 && char.IsNumber(text[start - 2]) ? text[start - 2] : before;
    }
}
