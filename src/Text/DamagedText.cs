using System.Buffers;
using System.Text;
using Attest.Diagnostics;

namespace Attest.Text;

/// <summary>
/// Characters that were lost, and UTF-8 that a program read as Windows-1252, once or twice: <c>â‰¥</c> for <c>≥</c>. A letter that is
/// written in some language beside the sign behind it, as in <c>“SÅ”</c> or <c>1.5 Å²</c>, is taken for that letter.
/// </summary>
internal static class DamagedText
{
    private const char Lost = '\ufffd';

    /// <summary>0x80 to 0x9F; the five that Windows-1252 leaves open are controls (WHATWG Encoding, index windows-1252).</summary>
    private const string From80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>Signs that may follow a letter.</summary>
    private const string Followers = "…†‡‘’“”•–—›»™®¹²³ªº\u00a0\u00ad";

    private const string OpeningQuotes = "“‘„‚«‹\"'([";

    /// <summary>Letters for first bytes of UTF-8, and what is left of a lost character.</summary>
    private static readonly SearchValues<char> Suspects =
        SearchValues.Create([.. Enumerable.Range(0xc2, 0xf5 - 0xc2).Select(i => (char)i), Lost]);

    /// <summary>Each damaged text is reported at its first place, with the lines of the others.</summary>
    public static void Check(SourceText source, FaultList faults, int to = int.MaxValue)
    {
        var text = source.Text.AsSpan(0, Math.Min(to, source.Length));
        var found = new Dictionary<string, (string? Meant, List<Location> Places)>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOfAny(Suspects);
            if (next < 0)
            {
                break;
            }

            at += next;
            var length = DamageAt(text, at, out var meant);
            if (length > 0)
            {
                var damaged = text.Slice(at, length).ToString();
                if (!found.TryGetValue(damaged, out var known))
                {
                    found[damaged] = known = (meant, []);
                }

                known.Places.Add(source.At(at, length));
            }

            at += Math.Max(1, length);
        }

        foreach (var (damaged, (meant, places)) in found)
        {
            var isMicro = meant is "µ" or "μ" && places[0].End < text.Length && text[places[0].End] == 'g';
            faults.Add(FaultKind.DamagedText, places[0], MessageFor(damaged, meant), HelpFor(damaged, meant, isMicro) + Others(places));
        }
    }

    /// <summary>True for a control that is a byte of damaged text, which is reported as a whole.</summary>
    public static bool IsPart(ReadOnlySpan<char> text, int at)
    {
        for (var start = at - 1; text[at] is >= '\u0080' and <= '\u009f' && start >= Math.Max(0, at - 3); start--)
        {
            if (Suspects.Contains(text[start]) && text[start] != Lost && DamageAt(text, start, out _) > at - start)
            {
                return true;
            }
        }

        return false;
    }

    private static string MessageFor(string damaged, string? meant) =>
        damaged[0] == Lost ? "a character was lost here, and U+FFFD is in its place"
        : $"\"{damaged}\" was {(meant is null ? KindOf(damaged) : NameOf(meant))} in another encoding";

    private static string KindOf(string damaged) => damaged[1] == '€' ? "a quotation mark or a dash" : "a sign such as ≠ or ≤";

    private static string HelpFor(string damaged, string? meant, bool isMicro) =>
        damaged[0] == Lost ? "look it up in the source, and type it again"
        : meant is null || meant[0] == Lost ? "look it up in the source, and type it in place of these characters"
        : meant == "\ufeff" ? "delete these characters"
        : $"type {(isMicro ? "\"mcg\" for \"µg\"" : NameOf(meant))} in place of these characters";

    private static string NameOf(string meant) => meant switch
    {
        "\u00a0" or "\u202f" => "a no-break space",
        "\ufeff" => "an invisible mark at the beginning of a file",
        [Lost] => "a character that was lost",
        _ => $"\"{meant}\"",
    };

    private static string Others(List<Location> places)
    {
        const int Most = 12;
        var lines = places.Skip(1).Select(place => place.StartPosition.Line).Distinct().ToList();
        return lines.Count == 0 ? "" : $"; also in line{(lines.Count > 1 ? "s" : "")} {string.Join(", ", lines.Take(Most))}"
            + (lines.Count > Most ? $" and {lines.Count - Most} more" : "");
    }

    /// <returns>The length of the damaged text, or 0.</returns>
    private static int DamageAt(ReadOnlySpan<char> text, int at, out string? meant)
    {
        meant = null;
        if (text[at] == Lost)
        {
            return text[at..].IndexOfAnyExcept(Lost) is >= 0 and var lost ? lost : text.Length - at;
        }

        if (at + 1 == text.Length || text[at + 1] < '\u0080')
        {
            // A no-break space of which a program made a blank.
            meant = "\u00a0";
            return text[at] == 'Â' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && text[at + 1] == ' ' ? 1 : 0;
        }

        var end = at;
        var runes = new List<Rune>();
        while (end < text.Length && SequenceAt(text, end, out var rune) is > 0 and var length)
        {
            runes.Add(rune);
            end += length;
        }

        var once = string.Concat(runes);
        var twice = DecodeWhole(once);
        if (once.Length > 0 && (twice is not null || runes.Count > 1 || IsDamage(text, at, end, runes[0])))
        {
            meant = twice ?? once;
            return end - at;
        }

        // Some programs drop the last of three characters, since it is a control or a blank. No word has "â" before these.
        return text[at] == 'â' && text[at + 1] is '€' or '‰' or 'ˆ' ? 2 : 0;
    }

    /// <returns>Null if the text is not such UTF-8 from beginning to end.</returns>
    private static string? DecodeWhole(string text)
    {
        var decoded = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (SequenceAt(text, at, out var rune) is not (> 0 and var length))
            {
                return null;
            }

            decoded.Append(rune);
            at += length;
        }

        return decoded.ToString();
    }

    /// <summary>Characters that are UTF-8 of one character beyond ASCII, if each is a byte of Windows-1252.</summary>
    private static int SequenceAt(ReadOnlySpan<char> text, int at, out Rune rune)
    {
        rune = default;
        Span<byte> bytes = stackalloc byte[4];
        var length = text[at] switch
        {
            >= '\u00c2' and < '\u00e0' => 2,
            >= '\u00e0' and < '\u00f0' => 3,
            >= '\u00f0' and <= '\u00f4' => 4,
            _ => 0,
        };
        if (length == 0 || at + length > text.Length)
        {
            return 0;
        }

        bytes[0] = (byte)text[at];
        for (var i = 1; i < length; i++)
        {
            var c = text[at + i];
            var high = c is >= '\u0080' and <= '\u00bf' ? c : From80.IndexOf(c, StringComparison.Ordinal) + 0x80;
            if (high < 0x80)
            {
                return 0;
            }

            bytes[i] = (byte)high;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out rune, out var read) == OperationStatus.Done && read == length ? length : 0;
    }

    /// <summary>Of one character; two in a row are never written.</summary>
    private static bool IsDamage(ReadOnlySpan<char> text, int start, int end, Rune meant)
    {
        var before = start > 0 ? text[start - 1] : '\n';
        var after = end < text.Length ? text[end] : '\n';
        var mayFollow = Followers.Contains(text[start + 1], StringComparison.Ordinal);
        // No word goes on in capitals behind a small letter; behind an apostrophe stands one letter.
        var isInWord = char.IsLower(before)
            || (char.IsLetter(after) && (text[start + 1] != '’' || (end + 1 < text.Length && char.IsLetter(text[end + 1]))));
        return (text[start], meant.Value) switch
        {
            ('Â', '»') => !char.IsUpper(before) && !OpeningQuotes.Contains(before, StringComparison.Ordinal),
            ('Â', '\u00a0') => char.IsLower(before) || char.IsDigit(before)
                || (char.IsPunctuation(before) && !OpeningQuotes.Contains(before, StringComparison.Ordinal)),
            ('Â', >= '\u00a0') => true,
            ('Ã', '×') => IsDigit(text[..start].TrimEnd(), isLast: true) || IsDigit(text[end..].TrimStart(), isLast: false),
            ('Ã', 'à') => char.IsLower(before) || (before is '\'' or '’' && start > 1 && char.IsLower(text[start - 2]))
                || (char.IsWhiteSpace(before) && char.IsWhiteSpace(after)),
            ('Ã', _) => !mayFollow || isInWord,
            ('Ä' or 'Å', not (0x171 or 0x177)) => char.IsLower(before) || (isInWord && !char.IsUpper(before)),
            ('Ä' or 'Å', _) or ('Ì', _) => char.IsLower(before),
            ('È', >= 0x218 and <= 0x21b) => isInWord,
            ('Ë', 0x2da or 0x2dc) => true,
            ('Î' or 'Ï', _) => Rune.IsLetter(meant)
                && !(mayFollow && (OpeningQuotes.Contains(before, StringComparison.Ordinal) || char.IsUpper(before))),
            ('â', >= 0x2000 and < 0x2c00) =>
                !(mayFollow && (char.IsLetter(before) || OpeningQuotes.Contains(before, StringComparison.Ordinal))),
            ('á', >= 0x1e00 and < 0x2000) => char.IsLetter(after) || (char.IsLower(before) && !mayFollow),
            ('ï', 0xfeff or Lost or (>= 0xfb00 and <= 0xfb06) or (>= 0xff01 and <= 0xff5e)) => true,
            ('ð', >= 0x1f000) => true,
            _ => false,
        };
    }

    private static bool IsDigit(ReadOnlySpan<char> text, bool isLast) => text.Length > 0 && char.IsAsciiDigit(isLast ? text[^1] : text[0]);
}
