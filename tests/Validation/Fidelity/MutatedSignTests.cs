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

        ## ‸Part‸ 5‸

        ### ‸5 mg‸

        [‸text‸ 5‸](https://example.org/) and [‸5‸][label] and ![‸a scan‸ 5‸](../assets/box.svg "‸Title‸ 5‸")‸.

        - Item‸
          - ‸Inner ‸8 mg‸
          - ‸9 mg [@r1]
            1. ‸Deep‸ ‸7 mg
            2. ‸Deeper

        - [ ] ‸Task ‸5

        > [!NOTE]
        > ‸Known ‸words [@r1]
        > ‸5 mg
        >
        > - ‸Inner ‸5 mg

        Head | Dose
        ---|---
        ‸Cell‸ | ‸6‸ mg‸

        Table: ‸Doses‸ 5‸ [@r1]

        ![A scan](../assets/box.svg "‸Caption‸ 5‸ [@r1]‸")

        *‸7 mg‸ words‸* and `‸code‸ 5‸` and &lt;‸5‸&gt; and H~2~‸O [‸@r1‸, p. ‸8‸].
        5‸
        ‸mg and \*‸5‸\* <https://example.org/>‸ https://example.org/‸ [@r1]

        [label]: https://example.org/9

        [^n]: ‸Note ‸8 mg
            ‸goes on ‸5

            - ‸Item ‸5 mg
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
        var shown = Shown(before);
        for (var i = 1; i < parts.Length; i++)
        {
            var site = new ComparedSite(string.Concat(parts[..i]) + sign + string.Concat(parts[i..]));
            var html = site.Html();
            Assert.True(
                IsWith(sign.Trim(), shown, Shown(html)) || site.Findings(html).Count > 0
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

    /// <summary>True if a text has a sign more than before, and is the same for the rest.</summary>
    private static bool IsWith(string sign, string before, string after)
    {
        var same = before.AsSpan().CommonPrefixLength(after);
        return after.Length == before.Length + sign.Length
            && Enumerable.Range(Math.Max(0, same - sign.Length), sign.Length + 1)
                .Any(at => before.Insert(Math.Min(at, same), sign) == after);
    }

    /// <summary>With the marks of emphasis and powers, and without blanks.</summary>
    private static string Shown(string html)
    {
        var marked = Note().Replace(html, "");
        foreach (var (tag, mark) in new[] { ("em", "*"), ("strong", "**"), ("sup", "^"), ("sub", "~") })
        {
            marked = marked.Replace($"<{tag}>", mark, StringComparison.Ordinal).Replace($"</{tag}>", mark, StringComparison.Ordinal);
        }

        marked = Picture().Replace(marked, match => match.Groups["text"].Value);
        return Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(marked, "")), "");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("<sup class=\"footnote-ref.*?</sup>")]
    private static partial Regex Note();

    [GeneratedRegex("<img [^>]*alt=\"(?<text>[^\"]*)\"[^>]*>")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("<(?:em|strong|li|blockquote|h1|hr|sub|sup)[ >]")]
    private static partial Regex Elements();
}
