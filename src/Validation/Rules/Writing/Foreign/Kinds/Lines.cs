using System.Buffers;
using System.Text.RegularExpressions;
using Attest.Markdown;

namespace Attest.Validation.Rules.Writing.Foreign.Kinds;

internal sealed partial class GridTable() : ForeignKind("the grid table", "+", isAtLineStart: true)
{
    private const string Help = "write a table with bars, and |---|---| below its first line; <br> breaks a line in a cell";

    public override (string Typed, string Instead)[] Examples =>
    [
        ("+------+------+\n| Drug | Dose |\n+======+======+\n| A    | 5 mg |\n+------+------+", "| Drug | Dose |\n|---|---|\n| A | 5 mg |"),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        if (Pattern().Match(text.Text) is { Success: true } match)
        {
            yield return Place(text, page, match.Groups["sign"].Index, text.Text.Length, Help);
        }
    }

    /// <summary>With a caption behind it, its lines are taken for terms.</summary>
    public override IEnumerable<ForeignPlace> In(Block block, ForeignPage page)
    {
        if (block.Kind == BlockKind.DefinitionList && Pattern().Match(page.Typed(block.At)) is { Success: true } match)
        {
            var start = block.At.Start + match.Groups["sign"].Index;
            yield return Place(page, page.At(start, block.At.End), Help, "is taken for a list of terms");
        }
    }

    [GeneratedRegex(@"^ *(?<sign>\+)[-=:]{3,2000}\+", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Pattern();
}

internal sealed partial class Abbreviation() : ForeignKind("the abbreviation", "*", isAtLineStart: true)
{
    public override (string Typed, string Instead)[] Examples =>
        [("*[ICU]: intensive care unit", "The intensive care unit (ICU) takes over.")];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page) => Each(Pattern(), text, page, match =>
        $"take it out: a term is explained in vocabulary/glossary.yml, as in \"- {{ term: {Quote(Typed(text, match.Groups["short"]))}, "
        + $"definition: {Quote(Typed(text, match.Groups["words"]))} }}\"");

    [GeneratedRegex(@"^\*\[(?<short>[^\[\]\n]{1,80})\]:[ \t]*(?<words>[^\n]{0,300})",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Pattern();
}

internal sealed partial class LetterBullets() : ForeignKind("the bullet", "•", isAtLineStart: true)
{
    public override (string Typed, string Instead)[] Examples =>
        [("• Drug A 1 g [@key]\n• Drug B 400 mg [@key]", "- Drug A 1 g [@key]\n- Drug B 400 mg [@key]")];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        if (Pattern().Match(text.Text) is { Success: true } match)
        {
            var sign = match.Groups["sign"];
            yield return Place(text, page, sign.Index, text.Text.Length, text is { Outer: BlockKind.ListItem, IsFirst: true }
                && sign.Index == 0
                ? $"take \"{sign.Value}\" out: the line is an item of a list already"
                : $"begin the line with \"- \" in place of \"{sign.Value}\", with a blank line before the first");
        }
    }

    [GeneratedRegex(@"^ *(?:(?<sign>[•●▪◦‣])(?=[^\n])|(?<sign>·)(?=["
        + @" \t\u00a0]))", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Pattern();
}

internal sealed partial class LetteredList() : ForeignKind("the list with letters", "aAiI(1", isAtLineStart: true)
{
    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

    public override (string Typed, string Instead)[] Examples =>
    [
        ("a. first drug A [@key]\nb. then drug B [@key]", "1. first drug A [@key]\n2. then drug B [@key]"),
        ("(1) first drug A [@key]\n(2) then drug B [@key]", "1. first drug A [@key]\n2. then drug B [@key]"),
        ("i) first drug A [@key]\nii) then drug B [@key]", "1. first drug A [@key]\n2. then drug B [@key]"),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        Match? first = null;
        for (var match = Marker().Match(text.Text); match.Success; match = match.NextMatch())
        {
            if (first is not null && IsNext(first, match))
            {
                return
                [
                    Place(text, page, first.Groups["marker"].Index, text.Text.Length,
                        $"write \"1. \" and \"2. \" in place of \"{first.Groups["marker"].Value}\" and \"{match.Groups["marker"].Value}\":"
                        + " lines that begin with letters run into one paragraph"),
                ];
            }

            first = match.Groups["count"].Value is "a" or "A" or "i" or "I" or "1" ? match : null;
        }

        return [];
    }

    private static bool IsNext(Match first, Match second)
    {
        var (one, two) = (first.Groups["count"].Value, second.Groups["count"].Value);
        var isAlike = first.Groups["open"].Value == second.Groups["open"].Value
            && first.Groups["close"].Value == second.Groups["close"].Value;
        // Capitals before a full stop are initials, or the name of a genus.
        var isName = char.IsUpper(one[0]) && first.Groups["close"].Value == "." && (IsShort(first) || IsShort(second));
        return isAlike && !isName && (one, two) is ("a", "b") or ("A", "B") or ("i", "ii") or ("I", "II") or ("1", "2");
    }

    private static bool IsShort(Match line) => line.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words
        && (words.Length < 3 || !char.IsUpper(words[0][0]));

    [GeneratedRegex(@"^ *(?<marker>(?<open>\(?)(?<count>[a-zA-Z]|[ivxIVX]{1,4}|[0-9]{1,2})(?:(?<=\([a-zA-Z0-9]{1,4})(?<close>\))|"
        + @"(?<=(?:^|[ \n])[a-zA-Z]{1,4})(?<close>[.)])))[ \t]+(?<words>[^\n]{1,200})",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Marker();
}

internal sealed partial class TightMarker() : ForeignKind("the line", "-+*#0123456789", isAtLineStart: true)
{
    public override (string Typed, string Instead)[] Examples =>
    [
        ("-drug A in the morning [@key]\n-drug B at night [@key]", "- drug A in the morning [@key]\n- drug B at night [@key]"),
        ("1.drug A [@key]\n2.drug B [@key]", "1. drug A [@key]\n2. drug B [@key]"),
        ("##Doses\n\nText [@key].", "## Doses\n\nText [@key]."),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        Match? before = null;
        for (var match = Marker().Match(text.Text); match.Success; match = match.NextMatch())
        {
            var sign = match.Groups["sign"].Value;
            // One hyphen may be a minus or a dash; one number at the beginning of a paragraph is a list.
            var isNumber = char.IsDigit(sign[0]);
            var other = before?.Groups["sign"].Value;
            var isList = sign[0] == '#' || (isNumber && match.Groups["sign"].Index == 0) || other == sign
                || (isNumber && other is not null && char.IsDigit(other[0]));
            if (isList)
            {
                var first = sign[0] == '#' ? match : before ?? match;
                var (start, marker) = (first.Groups["sign"].Index, first.Groups["sign"].Value);
                var words = Quote(text.Typed(start + marker.Length, text.LineEnd(start)));
                return
                [
                    Place(text, page, start, sign[0] == '#' ? text.LineEnd(start) : text.Text.Length,
                        $"a blank is missing behind \"{marker}\": write \"{marker} {words}\""),
                ];
            }

            before = match;
        }

        return [];
    }

    [GeneratedRegex(@"^ *(?<sign>[-+]|\*(?!\*)|#{2,6}|[0-9]{1,2}[.)])(?=\p{L}{2}|\p{Lu} |[*" + TypedText.Mark
        + @"]\p{L})(?![\w-]{1,60}(?:\.\w|/))[^\n]{0,200}",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Marker();
}

internal sealed partial class Placeholder() : ForeignKind("the placeholder", "OFXNlrnxBdy?")
{
    /// <summary>One of them is in each.</summary>
    private static readonly SearchValues<string> Words =
        SearchValues.Create(["TODO", "FIXME", "XX", "xx", "??", "TB", "nsert ", "ill in ", "dd ", "nter ", "pecify ", "INSERT", "psum"],
            StringComparison.Ordinal);

    public override (string Typed, string Instead)[] Examples =>
    [
        ("TODO: ask for the dose of drug A [@key].", "The dose of drug A is 5 mg [@key]."), ("Give XX mg [@key].", "Give 5 mg [@key]."),
        ("Give [insert dose] [@key].", "Give 5 mg [@key]."), ("Lorem ipsum dolor.", "Text [@key]."),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page) => !text.Text.AsSpan().ContainsAny(Words) ? []
        : Each(Pattern(), text, page, _ => "write what belongs here, or leave the article \"submitted\" until it is known");

    [GeneratedRegex(@"\b(?:TODO|FIXME)(?:\([^()\n]{0,40}\))?:|[\[(](?:TODO|FIXME)\b[^\[\]()\n]{0,100}[\])]|\A[ \ufdd6]*(?:TODO|FIXME)["
        + @" .!\ufdd6]*\z|\[TB[ACD]\b[^\[\]\n]{0,80}\](?!\()|\bTB[ACD]:"
        + @"|(?<![\w,?])(?:X{2,4}|x{2,4}|\?{2,4}) ?(?:mg|mcg|µg|μg|g|kg|ml|mL|l|L|IU|mmol|units?|tablets?|days?|weeks?|hours?|%)(?!\w)"
        + @"|\[(?:[Ii]nsert|[Ff]ill in|INSERT)\b[^\[\]\n]{0,80}\](?!\()"
        + @"|\[(?:[Aa]dd|[Ee]nter|[Ss]pecify) (?:(?:the|a|your) )?(?:dose|dosage|text|name|number|value|date|reference|source|citation|link"
        + @"|details|unit|here)\b[^\[\]\n]{0,80}\](?!\()|\A[ \ufdd6]*[Ll]orem [Ii]psum\b|\b[Ll]orem [Ii]psum dolor\b",
            RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
