using System.Globalization;
using System.Net;
using System.Text;

namespace Attest.Validation.Output;

/// <summary>
/// Reads the values of attributes and keeps the latest, since most are in other pages of the folder too. Without this 10,000 articles
/// would have 50 MB of strings until the site is proved; with fewer slots too many would be replaced.
/// </summary>
internal sealed class AttributeTexts
{
    private const int Slots = 16384;
    private const int Longest = 128;

    private readonly (string? Written, string Meaning)[] _known = new (string?, string)[Slots];

    /// <param name="utf8">As it is written in the page.</param>
    /// <param name="meaning">Decoded.</param>
    /// <returns>False where a browser may read it otherwise.</returns>
    public bool TryRead(ReadOnlySpan<byte> utf8, out string meaning)
    {
        if (utf8.Length > Longest)
        {
            return TryDecode(Encoding.UTF8.GetString(utf8), out meaning);
        }

        // Of two texts for one slot the later is kept.
        ref var known = ref _known[SlotOf(utf8)];
        if (known.Written is { } same && Ascii.Equals(utf8, same))
        {
            meaning = known.Meaning;
            return true;
        }

        var written = Encoding.UTF8.GetString(utf8);
        var isRead = TryDecode(written, out meaning);
        known = isRead ? (written, meaning) : known;
        return isRead;
    }

    private static bool TryDecode(string written, out string meaning)
    {
        meaning = written;
        if (written.AsSpan().IndexOfAny('&', '\0', '\r') < 0)
        {
            return true;
        }

        if (written.AsSpan().ContainsAny('\0', '\r'))
        {
            return false;
        }

        for (var at = written.IndexOf('&', StringComparison.Ordinal); at >= 0; at = written.IndexOf('&', at + 1))
        {
            var end = written.IndexOf(';', at);
            if (end < 0 || !IsReference(written.AsSpan(at + 1, end - at - 1)))
            {
                return false;
            }
        }

        meaning = WebUtility.HtmlDecode(written);
        return true;
    }

    /// <summary>True if <see cref="WebUtility.HtmlDecode(string)"/> decodes it as a browser does.</summary>
    private static bool IsReference(ReadOnlySpan<char> name)
    {
        if (name is not ['#', .. var number])
        {
            return name is "amp" or "lt" or "gt" or "quot";
        }

        // A browser replaces control characters (HTML standard, 13.2.5.80).
        var isRead = number is ['x', .. var digits]
            ? int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return isRead && Rune.IsValid(code) && !Rune.IsControl(new Rune(code));
    }

    /// <summary>FNV-1a, 32 bits (draft-eastlake-fnv): each byte counts.</summary>
    private static int SlotOf(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 16777619u;
        }

        return (int)(hash % Slots);
    }
}
