using System.Globalization;
using Attest.Rendering.Views;

namespace Attest.Rendering;

/// <summary>The anchors of the generator. Each has a dot, which no heading id can have, so that they never collide.</summary>
public static class Anchors
{
    public static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"ref.{number}");

    /// <summary>The <paramref name="place"/>th place that cites reference <paramref name="number"/>.</summary>
    public static string Citation(int number, int place) => string.Create(CultureInfo.InvariantCulture, $"cite.{number}.{place}");

    /// <summary>The definition of the <paramref name="number"/>th term of the glossary that a page marks.</summary>
    public static string Definition(int number) => string.Create(CultureInfo.InvariantCulture, $"page.term.{number}");

    public const string GradeKey = "page.grades";

    public static string Footnote(string letter) => $"fn.{letter}";

    public static string FootnoteLink(string letter, int place) => string.Create(CultureInfo.InvariantCulture, $"fnref.{letter}.{place}");

    /// <summary>Of a footnote, counted from 1: letters cannot be taken for the numbers of references.</summary>
    public static string Letter(int order) => Wording.Letters(order - 1);
}
