using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Attest.Rendering.Views;

public static class Wording
{
    // The default encoder would write µg and all else outside ASCII as character references.
    internal static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly HashSet<string> RightToLeft =
        new(["ar", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "ug", "ur", "yi"], StringComparer.OrdinalIgnoreCase);

    /// <summary><c>&lt;time datetime="2025-05-06"&gt;6 May 2025&lt;/time&gt;</c></summary>
    public static HtmlString Time(DateOnly date) => new(string.Create(
        CultureInfo.InvariantCulture, $"<time datetime=\"{date:yyyy-MM-dd}\">{date:d MMMM yyyy}</time>"));

    /// <summary>"6 May 2025", without markup.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"2025-05-06", for programs.</summary>
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"1 article", "10,000 articles".</summary>
    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    /// <summary>The id of a role in words: "clinical pharmacist".</summary>
    public static string Role(string id) => id.Replace('-', ' ');

    /// <summary>"10000", for programs.</summary>
    public static string Plain(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>"10,000".</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"41.7%", a length of a drawing.</summary>
    public static string Percent(int thousandths) =>
        string.Create(CultureInfo.InvariantCulture, $"{thousandths / 10}.{thousandths % 10}%");

    /// <summary>From 0: a … z, aa, ab …</summary>
    public static string Letters(int index)
    {
        var letter = ((char)('a' + (index % 26))).ToString();
        return index < 26 ? letter : Letters((index / 26) - 1) + letter;
    }

    /// <summary>Encoded text with its language, or without if that is null: the language around it.</summary>
    public static HtmlString In(string? language, string text)
    {
        var encoded = Encoder.Encode(text);
        return new HtmlString(language is null ? encoded : $"<bdi lang=\"{Encoder.Encode(language)}\">{encoded}</bdi>");
    }

    /// <summary>The value of <c>dir</c>; null for the default.</summary>
    public static string? Direction(string language) =>
        RightToLeft.Contains(language) || RightToLeft.Contains(language.Split('-')[0]) ? "rtl" : null;
}
