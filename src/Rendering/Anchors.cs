using System.Globalization;

namespace Attest.Rendering;

/// <summary>
/// The anchors that pages make themselves. Each holds a dot, which no heading id can, so that the two never meet.
/// </summary>
public static class Anchors
{
    public static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"ref.{number}");

    /// <summary>The <paramref name="place"/>th place that cites reference <paramref name="number"/>.</summary>
    public static string Citation(int number, int place) => string.Create(CultureInfo.InvariantCulture, $"cite.{number}.{place}");

    /// <summary>The definition of the <paramref name="number"/>th term of the glossary that a page marks.</summary>
    public static string Definition(int number) => string.Create(CultureInfo.InvariantCulture, $"page.term.{number}");

    /// <summary>What the words and circles of GRADE mean.</summary>
    public const string GradeKey = "page.grades";

    public static string Footnote(string letter) => $"fn.{letter}";

    public static string FootnoteLink(string letter, int place) => string.Create(CultureInfo.InvariantCulture, $"fnref.{letter}.{place}");

    /// <summary>Footnotes are lettered a, b, … z, aa, so that no two kinds of number meet in a page.</summary>
    public static string Letter(int order)
    {
        var letters = "";
        for (; order > 0; order = (order - 1) / 26)
        {
            letters = (char)('a' + ((order - 1) % 26)) + letters;
        }

        return letters;
    }
}
