using System.Text.RegularExpressions;

namespace Attest.Validation.Rules.Writing.Foreign.Kinds;

internal sealed partial class StruckText() : ForeignKind("the struck text", "~-")
{
    public override (string Typed, string Instead)[] Examples => [("Give ~~50 mg~~ 5 mg [@key].", "Give 5 mg [@key].")];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page) => Each(Pattern(), text, page, _ =>
        "take out what no longer holds; a screen reader reads it as if it held");

    [GeneratedRegex(@"(?<!~)~~(?=[^\s~])[^~]{1,1000}(?<=\S)~~(?!~)|\{--[^{}\n]{1,300}--\}|\{~~[^{}\n]{1,300}~~\}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

internal sealed partial class MarkedText() : ForeignKind("the marked text", "=+^")
{
    public override (string Typed, string Instead)[] Examples =>
        [("Give ==never more than 5 mg== a day [@key].", "Give **never more than 5 mg** a day [@key]."), ("Give ++5 mg++ [@key].",
            "Give **5 mg** [@key].")];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        for (var match = Pattern().Match(text.Text); match.Success; match = match.NextMatch())
        {
            // Other tools have braces around it.
            var (start, end) = (match.Index, match.Index + match.Length);
            var isInBraces = start > 0 && text.Text[start - 1] == '{' && end < text.Text.Length && text.Text[end] == '}';
            yield return Place(text, page, isInBraces ? start - 1 : start, isInBraces ? end + 1 : end,
                $"write **{Quote(Typed(text, match.Groups["words"]))}**");
        }
    }

    [GeneratedRegex(@"(?<![^\s([{""“'>,;:/" + TypedText.Mark + TypedText.LinkStart + @"])(?:==(?<words>[^\W_][^=\n]{0,300}(?<=[^\s=])|"
        + @"(?=[""“'([\ufdd0-\ufdd7])[^=\n]{1,300}(?<=[^\s=]))==(?![=\w])"
        + @"|\+\+(?<words>[^\W_][^+\n]{0,300}(?<=[^\s+])|(?=[""“'([\ufdd0-\ufdd7])[^+\n]{1,300}(?<=[^\s+]))\+\+(?![+\w])"
        + @"|\^\^(?<words>[^\s^][^^\n]{0,300}(?<=[^\s^]))\^\^(?![\^\w]))",
            RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

internal sealed partial class InlineNote() : ForeignKind("the note in the line", "^")
{
    private const int Longest = 2_000;

    public override (string Typed, string Instead)[] Examples =>
        [("Drug A^[A note about 5 mg.] is old [@key].", "Drug A[^1] is old [@key].\n\n[^1]: A note about 5 mg.")];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        for (var at = text.Text.IndexOf('^', StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf('^', at + 1))
        {
            if (at + 1 < text.Text.Length && (at == 0 || text.Text[at - 1] != '[') && EndOf(text, at + 1) is { } end)
            {
                yield return Place(text, page, at, end, $"write [^1] here and a line \"[^1]: {Quote(text.Typed(at + 2, end - 1))}\"");
            }
        }
    }

    /// <summary>Behind the bracket that closes.</summary>
    private static int? EndOf(TypedText text, int open)
    {
        var typed = text.Typed(open, Math.Min(open + Longest, text.Text.Length));
        var depth = 0;
        for (var i = 0; i < typed.Length && (i == 0 ? typed[0] == '[' : depth > 0); i++)
        {
            depth += typed[i] == '[' ? 1 : typed[i] == ']' ? -1 : 0;
            if (depth == 0)
            {
                // A citation between "^" is reported as such.
                var isRaised = i + 1 < typed.Length && typed[i + 1] == '^';
                return isRaised || i < 2 ? null : open + i + 1;
            }
        }

        return null;
    }
}

/// <summary>Behind text, or as the only thing at an end of a line.</summary>
internal sealed partial class Attributes() : ForeignKind("the attribute", "{")
{
    protected override bool IsCode => true;

    public override (string Typed, string Instead)[] Examples =>
    [
        ("[Drug A]{.cls} is old [@key].", "Drug A is old [@key]."), ("Drug A is old [@key].\n{: .warning #w1}", "Drug A is old [@key]."),
        ("![A box](../assets/box.svg){width=50%}", "![A box](../assets/box.svg)"),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        for (var at = text.Text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf('{', at + 1))
        {
            // From the file, since underscores in a value may be understood.
            var line = text.Typed(at, text.LineEnd(at, 1_000));
            if (Pattern().Match(line) is { Success: true } match && IsPlaced(text.Text, at, at + match.Length, match))
            {
                yield return Place(text, page, at, at + match.Length, "attributes in braces work on containers (:::) and headings only:"
                    + " take it out");
            }
        }
    }

    private static bool IsPlaced(string text, int start, int end, Match match) =>
        match.Groups["colon"].Success || start == 0 || text[start - 1] is '\n' or ']' or ')' or (>= '\ufdd0' and <= '\ufdd7')
        || text.AsSpan(0, start).TrimEnd(' ') is "" or [.., '\n']
        || text.AsSpan(end).TrimStart(' ') is "" or ['\n', ..] || match.Groups["class"].Success;

    [GeneratedRegex(@"^\{(?<colon>:?)\s{0,3}(?:(?<class>[#.][A-Za-z_][\w-]*)|[A-Za-z][\w-]+=[^\s{}=])[^{}\n]{0,900}\}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

/// <summary>Signs of bold text or of code with no partner.</summary>
internal sealed partial class OpenMark() : ForeignKind("the open mark", "*`")
{
    public override (string Typed, string Instead)[] Examples =>
        [("Give **drug A [@key].", "Give **drug A** [@key]."), ("Give drug A** [@key].", @"Give drug A\*\* [@key]."),
            ("Give `drug A [@key].", "Give `drug A` [@key].")];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page) => Each(Pattern(), text, page, match =>
        match.Value[0] == '`' ? $"close it with {match.Value} behind its last character, or write \\` for the sign itself"
        : match.Groups["opens"].Success ? @"close it with ** right behind its last word, or write \*\* for the signs themselves"
        : @"open it with ** right before its first word, or write \*\* for the signs themselves");

    [GeneratedRegex(@"(?<![\w*])(?<opens>\*\*)(?=[^\W_])(?![Pp] ?[<>=≤≥])|(?<=\p{L})\*\*(?![\w*])|(?<![\w`])(?<opens>`{1,2})(?=[^\W_])|"
        + @"(?<=\p{L})`{1,2}(?![\w`])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
