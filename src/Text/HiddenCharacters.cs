using System.Buffers;
using System.Globalization;
using System.Text;
using Attest.Diagnostics;

namespace Attest.Text;

/// <summary>
/// Invisible characters that can change what is read, hide words or break parsing: controls (but tab and line ends), bidirectional controls
/// (Unicode UAX #9), blanks and letters without width, tags, noncharacters and line separators. Joiners, variation selectors and tags are
/// hidden only where they have no effect.
/// </summary>
internal static class HiddenCharacters
{
    /// <summary>The high surrogate of tags and ideographic variation selectors.</summary>
    private const char Plane14 = '\udb40';

    private const string BlackFlag = "\ud83c\udff4";

    /// <summary>True for a code unit that is hidden in any context.</summary>
    public static bool IsHidden(char c) => c switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or (>= '\u007f' and <= '\u009f') => true,
        '\u200b' or (>= '\u2060' and <= '\u2064') or '\ufeff' or '\u2028' or '\u2029' or '\u180e' => true,
        // Blank letters of Hangul and Khmer, and annotation marks.
        '\u115f' or '\u1160' or '\u3164' or '\uffa0' or '\u17b4' or '\u17b5' or (>= '\ufff9' and <= '\ufffb') => true,
        (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u206f') or '\ufffe' or '\uffff' => true,
        _ => false,
    };

    /// <summary>The number of hidden code units at an index.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '\u200c' or '\u200d' => CanJoin(text[..at]) ? 0 : 1,
        >= '\ufe00' and <= '\ufe0f' => CanVary(text[..at]) ? 0 : 1,
        Plane14 when at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) => IsVisibleInPlane14(text, at) ? 0 : 2,
        var c => IsHidden(c) ? 1 : 0,
    };

    public static string Describe(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' => $"bidirectional control U+{(int)text[at]:X4}",
        Plane14 when at + 1 < text.Length => $"invisible character U+{char.ConvertToUtf32(text[at], text[at + 1]):X4}",
        <= '\u009f' or '\u2028' or '\u2029' => $"control character U+{(int)text[at]:X4}",
        var c => $"invisible character U+{(int)c:X4}",
    };

    public static void Check(SourceText source, FaultList faults)
    {
        var text = source.Text;
        for (var start = IndexOfFirst(text, 0, text.Length); start >= 0;)
        {
            var end = start;
            while (end < text.Length && LengthAt(text, end) is > 0 and var length)
            {
                end += length;
            }

            var at = source.At(start, end - start);
            if (end == start + 1 && DamagedText.IsPart(text, start))
            {
                start = IndexOfFirst(text, end, text.Length);
                continue;
            }

            faults.Add(FaultKind.HiddenCharacter, at, $"{Describe(text, start)} is hidden in the text",
                "delete it and type the words around it again; it often comes with text pasted from elsewhere",
                correction: IsBlankWithoutWidth(text.AsSpan(start, end - start)) ? new TextEdit(at, "") : null);
            start = IndexOfFirst(text, end, text.Length);
        }
    }

    /// <summary>True for U+200B, once or more, which shows nothing and changes nothing that is shown.</summary>
    public static bool IsBlankWithoutWidth(ReadOnlySpan<char> text) => !text.ContainsAnyExcept('\u200b');

    public static bool AreIn(string text) => IndexOfFirst(text, 0, text.Length) >= 0;

    /// <summary>False if no character is hidden in any context.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(Suspects);

    /// <returns>-1 for none.</returns>
    public static int IndexOfFirst(ReadOnlySpan<char> text, int start, int end)
    {
        while (text[start..end].IndexOfAny(Suspects) is >= 0 and var found)
        {
            start += found;
            if (LengthAt(text, start) > 0)
            {
                return start;
            }

            start++;
        }

        return -1;
    }

    /// <summary>With a visible character for each hidden code unit, so that the text is parsed completely.</summary>
    public static string Masked(string text, char mask = '\ufffd')
    {
        var at = IndexOfFirst(text, 0, text.Length);
        if (at < 0)
        {
            return text;
        }

        var masked = text.ToCharArray();
        for (; at >= 0; at = IndexOfFirst(text, at, text.Length))
        {
            for (var length = LengthAt(text, at); length > 0; length--)
            {
                masked[at++] = mask;
            }
        }

        return new string(masked);
    }

    public static string Without(string text)
    {
        var visible = new StringBuilder(text.Length);
        var from = 0;
        for (var at = IndexOfFirst(text, 0, text.Length); at >= 0; at = IndexOfFirst(text, from, text.Length))
        {
            visible.Append(text, from, at - from);
            from = at + LengthAt(text, at);
        }

        return from == 0 ? text : visible.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>True for a code unit that may be hidden, depending on those before it.</summary>
    public static bool MayBeHidden(char c) => Suspects.Contains(c) || char.IsLowSurrogate(c);

    /// <summary>After letters of scripts that join, marks, and parts of emoji.</summary>
    private static bool CanJoin(ReadOnlySpan<char> before) =>
        Rune.DecodeLastFromUtf16(before, out var last, out _) == OperationStatus.Done && Rune.GetUnicodeCategory(last) is
            UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;

    /// <summary>Only one selector, since a sequence can encode hidden text.</summary>
    private static bool CanVary(ReadOnlySpan<char> before) =>
        Rune.DecodeLastFromUtf16(before, out var last, out _) == OperationStatus.Done && !Rune.IsWhiteSpace(last)
        && last.Value is not ((>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF)) && !(last.IsBmp && IsHidden((char)last.Value));

    private static bool IsVisibleInPlane14(ReadOnlySpan<char> text, int at) => text[at + 1] switch
    {
        >= '\udd00' and <= '\uddef' => Rune.DecodeLastFromUtf16(text[..at], out var last, out _) == OperationStatus.Done
            && Rune.GetUnicodeCategory(last) == UnicodeCategory.OtherLetter,
        <= '\udc7f' => IsInFlag(text, at),
        _ => false,
    };

    /// <summary>Flags of regions are a black flag, three to six tags and the cancel tag (Unicode UTS #51, ED-14a).</summary>
    private static bool IsInFlag(ReadOnlySpan<char> text, int at)
    {
        const int LongestTags = 2 * 7;
        var from = Math.Max(0, at - LongestTags);
        var flag = text[from..at].LastIndexOf(BlackFlag);
        if (flag < 0)
        {
            return false;
        }

        var tags = 0;
        for (var i = from + flag + BlackFlag.Length; i + 1 < text.Length && text[i] == Plane14; i += 2)
        {
            switch (text[i + 1])
            {
                case '\udc7f':
                    return tags is >= 3 and <= 6 && at <= i;
                case (>= '\udc30' and <= '\udc39') or (>= '\udc61' and <= '\udc7a') when tags < 6:
                    tags++;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(i => (char)i)
            .Where(c => IsHidden(c) || c is '\u200c' or '\u200d' or (>= '\ufe00' and <= '\ufe0f') or Plane14)]);
}
