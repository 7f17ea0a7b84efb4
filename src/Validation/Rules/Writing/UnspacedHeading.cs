using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Writing;

/// <summary>Lines such as <c>##Doses</c>, which are text and not headings for want of a blank.</summary>
internal static class UnspacedHeading
{
    private const int DeepestLevel = 6;

    /// <summary>Each with the blank.</summary>
    public static IEnumerable<TextEdit> In(MarkdownPage page)
    {
        var isAtLineStart = false;
        foreach (var (inline, isCode, isFirst) in page.Body.Inlines())
        {
            if ((isFirst || isAtLineStart) && !isCode && inline.Kind == InlineKind.Text
                && LengthOfMarks(page.Source, inline.At) is > 0 and var marks)
            {
                yield return new(page.Source.At(inline.At.Start + marks), " ");
            }

            isAtLineStart = inline.Kind is InlineKind.SoftBreak or InlineKind.HardBreak;
        }
    }

    /// <summary>Of two to six at the start of a line, in a quotation or not, with words and no path behind them; otherwise 0.</summary>
    private static int LengthOfMarks(SourceText source, Location text)
    {
        var before = source.Text.AsSpan(0, text.Start).TrimEnd(" >");
        var line = source.Text.AsSpan(text.Start, text.Length);
        var marks = line.IndexOfAnyExcept('#');
        return marks is >= 2 and <= DeepestLevel && before is [] or [.., '\n' or '\r'] && BeginsWords(line[marks..]) ? marks : 0;
    }

    private static bool BeginsWords(ReadOnlySpan<char> line)
    {
        var word = line.IndexOf(' ') is >= 0 and var end ? line[..end] : line;
        return word is [var first, .. var rest] && char.IsLetter(first)
            && (rest is [var second, ..] ? char.IsLetter(second) : char.IsUpper(first)) && !word.TrimEnd('.').ContainsAny("./\\");
    }
}
