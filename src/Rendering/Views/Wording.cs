using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Attest.Rendering.Views;

/// <summary>Small pieces of text that many templates need, the same in every culture.</summary>
public static class Wording
{
    // The default encoder writes everything outside of ASCII as character references: µg would be unreadable and long.
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly HashSet<string> RightToLeft =
        new(["ar", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "ug", "ur", "yi"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A date that a person and a machine can read: <c>&lt;time datetime="2025-05-06"&gt;6 May 2025&lt;/time&gt;</c>.</summary>
    public static HtmlString Time(DateOnly date) => new(string.Create(
        CultureInfo.InvariantCulture, $"<time datetime=\"{date:yyyy-MM-dd}\">{date:d MMMM yyyy}</time>"));

    /// <summary>A date within a sentence that has no room for markup: "6 May 2025".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A date for programs, of which the earlier sorts before the later: "2025-05-06".</summary>
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"1 article", "10,000 articles".</summary>
    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    /// <summary>"10000", for machines.</summary>
    public static string Plain(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>"10,000".</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A length of a drawing, from thousandths: "41.7%".</summary>
    public static string Percent(int thousandths) => string.Create(CultureInfo.InvariantCulture, $"{thousandths / 10}.{thousandths % 10}%");

    /// <summary>The name of the n-th place that cites a reference, from 0 on: a … z, aa, ab …</summary>
    public static string Letters(int index)
    {
        var letter = ((char)('a' + (index % 26))).ToString();
        return index < 26 ? letter : Letters((index / 26) - 1) + letter;
    }

    /// <summary>
    /// Text with the mark of its language, or the text alone where <paramref name="language"/> is null: the language around it.
    /// </summary>
    public static HtmlString In(string? language, string text)
    {
        var encoded = Encoder.Encode(text);
        return new HtmlString(language is null ? encoded : $"<bdi lang=\"{Encoder.Encode(language)}\">{encoded}</bdi>");
    }

    /// <summary>The value of <c>dir</c> for a language, or null where the default is right.</summary>
    public static string? Direction(string language) =>
        RightToLeft.Contains(language) || RightToLeft.Contains(language.Split('-')[0]) ? "rtl" : null;
}
