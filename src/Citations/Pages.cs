namespace Attest.Citations;

/// <summary>
/// Pages by NLM's rule (Index Medicus manual 10.2; Citing Medicine, "Location"): the last page keeps only the digits
/// that change (2089-95), a letter in front is not repeated (S12-8), numbers with a letter behind stay whole (126A-128A).
/// </summary>
internal static class Pages
{
    /// <summary>Ranges, comma-separated; article numbers and other texts stay as they are.</summary>
    public static string Format(string pages)
    {
        var text = RichText.Plain(pages).TrimEnd('.', ',', ';', ' ');
        foreach (var label in (ReadOnlySpan<string>)["pages ", "pp.", "pp ", "p.", "p "])
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                text = text[label.Length..].TrimStart();
                break;
            }
        }

        var ranges = text.Split([',', ';', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(", ", ranges.Where(static range => range.Any(char.IsLetterOrDigit)).Select(Range));
    }

    private static string Range(string range)
    {
        var ends = string.Concat(range.Select(static c => CheckDigit.IsSeparator(c) && c != ' ' ? '-' : c))
            .Split('-', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return ends switch
        {
            [var page] => page,
            [var first, var last] => Elide(first, last),
            // An article number such as jitc-2021-002435.
            _ => range,
        };
    }

    private static string Elide(string first, string last)
    {
        if (first == last)
        {
            return first;
        }

        var letters = first.TrimEnd([.. "0123456789"]);
        var start = first[letters.Length..];
        var end = last.StartsWith(letters, StringComparison.Ordinal) ? last[letters.Length..] : "";
        if (start.Length == 0 || !IdentifierText.AreDigits(end))
        {
            return $"{first}-{last}";
        }

        // Already elided, or not ascending.
        if (end.Length != start.Length || string.CompareOrdinal(end, start) < 0)
        {
            return $"{first}-{(end.Length > start.Length ? end : letters.Length > 0 ? end : last)}";
        }

        var same = start.AsSpan().CommonPrefixLength(end);
        return $"{first}-{end[same..]}";
    }
}
