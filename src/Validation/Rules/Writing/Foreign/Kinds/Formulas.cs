using System.Buffers;
using System.Text.RegularExpressions;
using Attest.Markdown;

namespace Attest.Validation.Rules.Writing.Foreign.Kinds;

internal sealed partial class Formula() : ForeignKind("the formula", "$" + TypedText.Escape)
{
    public const string Help = "write it in words and signs (^ ^, ~ ~), or as a picture with its text";

    private const int Longest = 1_000;

    private static readonly SearchValues<char> Signs = SearchValues.Create(@"\^_=+*/<>≤≥±×·|" + TypedText.Mark + TypedText.Script);
    private static readonly SearchValues<char> Strong = SearchValues.Create(@"\^_" + TypedText.Script);

    protected override bool IsCode => true;

    public override (string Typed, string Instead)[] Examples =>
    [
        ("The gap is $Na^+ - Cl^-$ mmol/L [@key].", "The gap is Na^+^ − Cl^-^ mmol/L [@key]."),
        ("$$\nx = y\n$$", "x is y."), (@"It is \(x^2\) [@key].", "It is x^2^ [@key]."), (@"\[ \frac{a}{b} \]", "a divided by b"),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page) => InDollars(text, page).Concat(InBackslashes(text,
        page));

    private IEnumerable<ForeignPlace> InDollars(TypedText text, ForeignPage page)
    {
        var typed = text.Text;
        for (var at = typed.IndexOf('$', StringComparison.Ordinal); at >= 0 && at + 1 < typed.Length;)
        {
            var width = typed[at + 1] == '$' ? 2 : 1;
            var end = typed.IndexOf(width == 2 ? "$$" : "$", at + width, Math.Min(Longest, typed.Length - at - width),
                StringComparison.Ordinal);
            var inside = end < 0 ? "" : typed.AsSpan(at + width, end - at - width);
            if (end > 0 && (width == 2 ? IsFormula(inside) : OpensAndCloses(typed, at, end) && IsFormula(inside)))
            {
                yield return Place(text, page, at, end + width, Help);
                at = typed.IndexOf('$', end + width);
            }
            else
            {
                at = typed.IndexOf('$', at + width);
            }
        }
    }

    /// <summary>By Pandoc's rule, so that prices are none.</summary>
    private static bool OpensAndCloses(string text, int open, int close)
    {
        var inside = text.AsSpan(open + 1, close - open - 1);
        return inside is not ("" or [' ' or '\n', ..] or [.., ' ' or '\n']) && !(open > 0 && char.IsLetterOrDigit(text[open - 1]))
            && !(close + 1 < text.Length && char.IsLetterOrDigit(text[close + 1]))
            // A price begins with its figure; a formula may, if it has a sign of its own.
            && (!char.IsDigit(inside[0]) || inside.ContainsAny(Strong) || inside.IndexOfAny(' ', ',') < 0);
    }

    private static bool IsFormula(ReadOnlySpan<char> inside) => HasLetter(inside)
        && (inside.ContainsAny(Signs) || inside.Contains(" - ", StringComparison.Ordinal) || inside.Contains(" − ",
            StringComparison.Ordinal));

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<ForeignPlace> InBackslashes(TypedText text, ForeignPage page)
    {
        var escape = TypedText.Escape[0];
        for (var at = text.Text.IndexOf(escape, 0); at >= 0 && at + 1 < text.Text.Length; at = text.Text.IndexOf(escape, at + 1))
        {
            var opening = text.Typed(at + 1, at + 2);
            var close = opening is "(" or "[" ? text.Text.AsSpan(at + 2, Math.Min(Longest, text.Text.Length - at - 2)).IndexOf(escape) : -1;
            if (close < 0 || text.Typed(at + close + 2, Math.Min(at + close + 4, text.Text.Length)) != (opening == "(" ? @"\)" : @"\]"))
            {
                continue;
            }

            var inside = text.Typed(at + 2, at + close + 2);
            // An escaped bracket around words, a key or a concentration is one.
            var isAlone = at == 0 && at + close + 4 == text.Text.Length;
            if (Command().IsMatch(inside) || ((opening == "(" || isAlone) && Equation().IsMatch(inside)))
            {
                yield return Place(text, page, at, at + close + 4, Help);
            }
        }
    }

    [GeneratedRegex(@"\\[A-Za-z]{2,}|(?<![\p{L}\d])[\p{L}\d)}][_^](?:\{|[\w+-])|\}[_^]", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"[\p{L})] ?[=<>≤≥+*/×] ?[\p{L}\d(]|[\d)] ?[=<>≤≥+*/×] ?[\p{L}(]"
        + @"|^ ?\p{L}{1,2} [-−] \p{L}{1,2} ?$", RegexOptions.CultureInvariant)]
    private static partial Regex Equation();
}

/// <summary>A fence whose code a program would draw or run.</summary>
internal sealed partial class Drawing() : ForeignKind("the drawing by code", "")
{
    private static readonly HashSet<string> Programs = new(
        ("mermaid plantuml puml dot graphviz d2 ditaa nomnoml vega vega-lite blockdiag seqdiag wavedrom bytefield svgbob r python julia"
            + " ojs observable").Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Shown = new("r python julia".Split(' '), StringComparer.OrdinalIgnoreCase);

    public override (string Typed, string Instead)[] Examples =>
    [
        ("```mermaid\nflowchart TD\n  A[Fever] --> B{Shock?}\n```", "![Fever, then look for shock](../assets/box.svg)\n\n1. Fever\n2."
            + " Shock?"),
        ("```{r}\nplot(x)\n```", "![The course](../assets/box.svg)"),
    ];

    /// <summary>In braces behind a fence.</summary>
    public static bool IsProgram(string name) => Programs.Contains(name);

    public override IEnumerable<ForeignPlace> In(Block block, ForeignPage page)
    {
        if (block is { Kind: BlockKind.Code, IsMarked: true }
            && Fence().Match(page.Typed(page.Line(block.At.Start))) is { Success: true } match
            && match.Groups["name"].Value is var name && IsProgram(name) && (match.Groups["brace"].Success || !Shown.Contains(name)))
        {
            yield return Place(page, block.At, "draw it as SVG, and write the steps in the text", "is shown as code");
        }
    }

    // Code of a language is shown, unless braces say that it is run.
    [GeneratedRegex(@"^(?:`{3,}|~{3,}) *(?<brace>\{)?(?<name>[A-Za-z][\w-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();
}

internal sealed class IndentedCode() : ForeignKind("the indented text", "")
{
    public override (string Typed, string Instead)[] Examples =>
        [("    Give drug A 5 mg once a week [@key].", "Give drug A 5 mg once a week [@key]."), ("    x = 1", "```\nx = 1\n```")];

    public override IEnumerable<ForeignPlace> In(Block block, ForeignPage page)
    {
        if (block is { Kind: BlockKind.Code, IsMarked: false } && block.Inlines.Any(line => !line.Text.IsWhiteSpace()))
        {
            var text = page.Typed(block.At);
            var start = block.At.Start + text.Length - text.TrimStart().Length;
            yield return Place(page, page.At(start, block.At.End),
                "take the blanks before it away; code stands between lines of ```", "is shown as code, since four blanks stand before it");
        }
    }
}
