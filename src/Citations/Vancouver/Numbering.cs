using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>Volume, issue, supplement and part of a periodical: <c>11(1)</c>, <c>(401)</c>, <c>42 Suppl 2</c>, <c>83(Pt 2)</c>.</summary>
internal static class Numbering
{
    private static readonly (string Long, string Short)[] Words =
        [("supplement", "Suppl"), ("suppl.", "Suppl"), ("suppl_", "Suppl "), ("suppl", "Suppl"), ("part ", "Pt "), ("pt. ", "Pt ")];

    public static string Of(Reference reference)
    {
        var volume = Shorten(reference.Plain("volume"));
        var issue = Shorten(reference.Plain("issue"));
        var supplement = Labelled("Suppl", reference.Plain("supplement-number"));
        var part = Labelled("Pt", reference.Plain("part-number"));

        // A supplement to a volume is often entered as its issue.
        if (issue.StartsWith("Suppl", StringComparison.Ordinal) && supplement.Length == 0)
        {
            (issue, supplement) = ("", issue);
        }

        if (issue.Length == 0 && volume.Length > 0)
        {
            return Joined(volume, supplement) + (part.Length > 0 ? $"({part})" : "");
        }

        var inner = Joined(Joined(issue, supplement), part);
        return volume + (inner.Length > 0 ? $"({inner})" : "");
    }

    private static string Labelled(string label, string? number)
    {
        var text = Shorten(number);
        return text.Length == 0 || text.StartsWith(label, StringComparison.Ordinal) ? text : $"{label} {text}";
    }

    private static string Joined(string a, string b) => a.Length > 0 && b.Length > 0 ? $"{a} {b}" : a + b;

    private static string Shorten(string? number)
    {
        var bare = IdentifierText.WithoutPrefixes(number ?? "", "volume ", "vol.", "vol ", "issue ", "no.");
        var text = bare.Trim('(', ')', '.', ',', ';', ':', ' ').Replace('–', '-');
        foreach (var (word, abbreviation) in Words)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return RichText.Plain(text[..at] + abbreviation + text[(at + word.Length)..]);
            }
        }

        return text;
    }
}
