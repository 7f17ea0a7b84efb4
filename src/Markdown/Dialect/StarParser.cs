using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>
/// Stars of products and of alleles are text: with a digit on the outer side, or between a letter and a digit, as in <c>3*500 mg</c> and
/// <c>age*0.5*height</c>. CommonMark takes two of them for emphasis, and 3500 mg is read. So is a single star that has no partner: in
/// <c>**types *4/*10**</c> CommonMark takes it for half of the mark of strong words.
/// </summary>
internal sealed class StarParser : InlineParser
{
    public StarParser() => OpeningCharacters = ['*'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start) = (slice.Text, slice.Start);
        if (start > 0 && text[start - 1] == '*')
        {
            return false;
        }

        var signs = processor.ParserStates[Index] as SignStars;
        if (signs is null || !signs.Covers(text, start))
        {
            processor.ParserStates[Index] = signs = new SignStars(text, start, slice.End);
        }

        if (!signs.Contains(start))
        {
            return false;
        }

        var end = start;
        while (end < slice.End && text[end + 1] == '*')
        {
            end++;
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
}
