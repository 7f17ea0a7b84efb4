using System.Net;
using System.Text.RegularExpressions;

namespace Attest.Tests.Validation.Fidelity;

/// <summary>
/// A sign at any boundary of a text is on the page, or is markup that everybody knows, or is an error. There is no fourth outcome.
/// </summary>
public partial class MutatedSignTests
{
    /// <summary>A bar below the line is where a sign is put.</summary>
    private const string Text = """
        Give‸ ‸drug A‸ ‸6‸ ‸mg‸ [@r1].
        ‸Then ‸**‸7 mg‸**‸ more ‸*‸words‸*‸ [@r1]‸.

        - ‸Item ‸8 mg
        - ‸9 mg [@r1]

        1. ‸First [@r1]
        2. ‸Second

        > ‸Quoted ‸words [@r1].

        | Head | Dose |
        |---|---|
        | ‸Cell‸ | ‸6 mg‸ |
        ‸
        ::: note
        ‸Inside ‸3 mg[^n] [@r1].
        :::

        Term
        : ‸4 mg [@r1]

        - Item
          ‸2 mg [@r1]

        ‸10^9^‸ and ‸[text](https://example.org/)‸ [@r1]
        ‸
        ‸4 mg last‸

        [^n]: ‸Note ‸8 mg
        """;

    private static readonly string[] Signs =
        ["+", "-", "−", "±", "<", ">", "≤", "≥", "=", "×", "*", "/", "%", "^", "~", ".", ",", "5", "1.", "--", ">=", "==", "**", "#", "_"];

    public static TheoryData<string> AllSigns =>
        [.. Signs.Concat(Signs.Select(sign => sign + " ")).Concat(Signs.Select(sign => " " + sign + " "))];

    [Theory]
    [MemberData(nameof(AllSigns))]
    public void Sign_at_a_boundary_is_shown_or_is_markup_or_is_an_error(string sign)
    {
        var parts = Text.ReplaceLineEndings("\n").Split('‸');
        var before = new ComparedSite(string.Concat(parts)).Html();
        for (var i = 1; i < parts.Length; i++)
        {
            var site = new ComparedSite(string.Concat(parts[..i]) + sign + string.Concat(parts[i..]));
            var html = site.Html();
            Assert.True(
                Count(html, sign) > Count(before, sign) || site.Findings(html).Count > 0
                    || IsMarkup(sign.Trim(), string.Concat(parts[i..]), before, html) || site.Diagnostics().Count > 0,
                $"\"{sign}\" before \"{parts[i].Split('\n')[0]}\":\n{html}");
        }
    }

    /// <summary>Emphasis, a list, a quotation, a heading or a line that the page has more than before, and not before a quantity.</summary>
    private static bool IsMarkup(string sign, string behind, string before, string html)
    {
        var isBeforeWord = behind.TrimStart(' ', '*', '[') is { Length: > 0 } rest && (char.IsLetter(rest[0]) || rest[0] == '\n');
        return Elements().Count(html) != Elements().Count(before)
            && (sign is "*" or "**" or "_" or "#" || (isBeforeWord && sign is ">" or "-" or "+" or "1."));
    }

    private static int Count(string html, string sign) =>
        WebUtility.HtmlDecode(Tags().Replace(html, "")).Split(sign.Trim()).Length;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("<(?:em|strong|li|blockquote|h1|hr|sub|sup)[ >]")]
    private static partial Regex Elements();
}
