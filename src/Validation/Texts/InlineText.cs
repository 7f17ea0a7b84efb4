using System.Buffers;
using Attest.Markdown;

namespace Attest.Validation.Texts;

internal static class InlineText
{
    /// <param name="isProse">
    /// For sentences: what is not a word leaves no gap, pictures are not read, and the blank before a citation is removed, so that the full
    /// stop after it follows its sentence.
    /// </param>
    public static TextBuilder Append(Siblings<Inline> inlines, TextBuilder text, bool isProse = false)
    {
        foreach (var inline in inlines)
        {
            _ = inline.Kind switch
            {
                InlineKind.Text => text.AppendRead(inline.Text, inline.At.Start, inline.At.Length),
                InlineKind.Entity => text.AppendWhole(inline.Text, inline.At.Start, inline.At.Length),
                InlineKind.SoftBreak or InlineKind.HardBreak => text.AppendWhole(" ", inline.At.Start, inline.At.Length),
                InlineKind.Superscript =>
                    Append(inline.Children, isProse || IsPowerOfAUnit(inline, text.Last) ? text : AppendGap(inline, text), isProse),
                InlineKind.Emphasis or InlineKind.Strong or InlineKind.Subscript or InlineKind.Link =>
                    Append(inline.Children, text, isProse),
                InlineKind.Image => isProse ? text : Append(inline.Children, text),
                InlineKind.Citation or InlineKind.FootnoteMark => isProse ? text.TrimBlanks() : AppendGap(inline, text),
                InlineKind.Code or InlineKind.Address or InlineKind.Html => isProse ? text : AppendGap(inline, text),
                InlineKind.Task => text,
            };
        }

        return text;
    }

    /// <summary>True if the words may contain one of the characters; an entity may be any of them.</summary>
    public static bool ContainsAny(Siblings<Inline> inlines, SearchValues<char> wanted)
    {
        foreach (var inline in inlines)
        {
            if (inline.Kind switch
            {
                InlineKind.Text => inline.Text.ContainsAny(wanted),
                InlineKind.Entity => true,
                InlineKind.Emphasis or InlineKind.Strong or InlineKind.Subscript or InlineKind.Superscript or InlineKind.Link
                    or InlineKind.Image => ContainsAny(inline.Children, wanted),
                InlineKind.Code or InlineKind.Address or InlineKind.Citation or InlineKind.FootnoteMark or InlineKind.Task
                    or InlineKind.SoftBreak or InlineKind.HardBreak or InlineKind.Html => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for <c>m^2^</c>; any other superscript is a note or a power of ten.</summary>
    private static bool IsPowerOfAUnit(Inline script, char before) => char.IsLetter(before) && PlainText.Of(script.Children) is "2" or "3";

    private static TextBuilder AppendGap(Inline inline, TextBuilder text) =>
        text.AppendWhole([ReadText.Gap], inline.At.Start, inline.At.Length);
}
