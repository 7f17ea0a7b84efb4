using System.Globalization;
using System.Text.RegularExpressions;

namespace Attest.Validation.Rules.Writing.Foreign.Kinds;

/// <summary>A key of a reference in any notation but <c>[@key]</c>.</summary>
internal sealed partial class ForeignCitation() : ForeignKind("the citation", "@[")
{
    private const int LongestBracket = 200;

    public override (string Typed, string Instead)[] Examples =>
    [
        ("Drug A is first @key.", "Drug A is first [@key]."), ("Drug A is first (@key).", "Drug A is first [@key]."),
        ("Drug A is first [key].", "Drug A is first [@key]."), ("Drug A is first {@key}.", "Drug A is first [@key]."),
        ("Drug A is first [#key].", "Drug A is first [@key]."), ("Drug A is first [^key].", "Drug A is first [@key]."),
        ("Drug A is first [[@key]].", "Drug A is first [@key]."),
        ("Drug A is first [@key](https://example.org/).", "Drug A is first [@key]."),
        ("Drug A is first [＠key].", "Drug A is first [@key]."),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page) => InBrackets(text, page).Concat(Bare(text, page));

    private IEnumerable<ForeignPlace> InBrackets(TypedText text, ForeignPage page)
    {
        for (var match = Bracket().Match(text.Text); match.Success; match = match.NextMatch())
        {
            var typed = Typed(text, match.Groups["keys"]);
            typed = typed.StartsWith("cite:", StringComparison.Ordinal) ? typed[5..].TrimStart() : typed;
            if (match.Groups["cited"].Success)
            {
                var end = match.Index + match.Length;
                yield return Cites(text, page, match.Index, end, text.Typed(match.Index + 1, end - 1));
            }
            else if (typed.Split([';', ','], StringSplitOptions.TrimEntries) is var parts && page.IsKey(parts[0]))
            {
                var isList = Array.TrueForAll(parts, page.IsKey);
                var inside = isList ? string.Join("; ", parts.Select(ForeignPage.KeyOf))
                    : $"{ForeignPage.KeyOf(parts[0])}{typed.TrimStart()[parts[0].Length..].TrimEnd()}";
                yield return Cites(text, page, match.Index, match.Index + match.Length, $"[{inside}]", parts[0]);
            }
        }
    }

    private IEnumerable<ForeignPlace> Bare(TypedText text, ForeignPage page)
    {
        for (var match = Key().Match(text.Text); match.Success; match = match.NextMatch())
        {
            var key = Known(match.Groups["key"], page);
            if (key is null)
            {
                continue;
            }

            var braces = match.Value.Contains('{', StringComparison.Ordinal) ? 1 : 0;
            var keyEnd = match.Groups["key"].Index + key.Length + braces;
            var (start, end) = (match.Index, keyEnd);
            var keys = new List<string> { key };
            if (Around(text.Text, start, end) is { } around)
            {
                keys.AddRange(Key().Matches(text.Text[end..around.End]).Select(more => Known(more.Groups["key"], page)).OfType<string>());
                (start, end) = around;
            }

            // The page of a source stays.
            var rest = keys.Count == 1 && end > keyEnd ? text.Typed(keyEnd, end - 1).Trim() : "";
            yield return Cites(text, page, start, end, $"[{string.Join("; ", keys.Select(ForeignPage.KeyOf))}"
                + $"{(rest.StartsWith(',') && !rest.Contains('\n', StringComparison.Ordinal) ? Quote(rest) : "")}]", key);
        }
    }

    private ForeignPlace Cites(TypedText text, ForeignPage page, int start, int end, string instead, string? key = null) =>
        Place(text, page, start, end, key is null ? $"write {instead}" : $"\"{key}\" is the key of a reference: write {instead}") with
        {
            IsCitation = true,
        };

    /// <summary>Without the punctuation behind it.</summary>
    private static string? Known(Group typed, ForeignPage page) =>
        page.IsKey(typed.Value) ? typed.Value
        : typed.Value.TrimEnd('.', ':', '?', '~', '/', '-', '>', '&', '%') is var shorter && page.IsKey(shorter) ? shorter : null;

    /// <summary>The brackets around, or the whole link.</summary>
    private static (int Start, int End)? Around(string text, int start, int end)
    {
        if (start > 0 && text[start - 1] == TypedText.LinkStart[0] && end < text.Length && text[end] == TypedText.LinkEnd[0])
        {
            while (++end < text.Length && text[end] == TypedText.Hidden[0])
            {
                // The address.
            }

            return (start - 1, end);
        }

        var from = start > 5 && text.AsSpan(0, start).EndsWith("[cite:") ? start - 6
            : start > 1 && text.AsSpan(0, start).EndsWith("[^") ? start - 2 : start - 1;
        var closing = from < 0 ? '\0' : text[from] switch { '(' => ')', '{' => '}', '[' => ']', _ => '\0' };
        var close = closing == '\0' ? -1 : text.AsSpan(end, Math.Min(LongestBracket, text.Length - end)).IndexOfAny(closing, '\n');
        return close >= 0 && text[end + close] == closing ? (from, end + close + 1) : null;
    }

    [GeneratedRegex(@"(?<![\w@＠.\-]|" + TypedText.Escape + @".)[@＠](?:\{(?<key>[^{}\n]{1,200})\}|(?<key>\w[\w:.#$%&\-+?<>~/]{0,200}))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"(?<!\[)\[(?:(?<cited>" + TypedText.Cited + @"{1,500})|[#^]?(?<keys>[^\[\]\n@#^][^\[\]\n@]{0,200}))\](?!\()",
        RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();
}

/// <summary>A second key behind a comma, where the page of a source stands.</summary>
internal sealed class KeyAsLocator() : ForeignKind("the citation", TypedText.Cited)
{
    public override (string Typed, string Instead)[] Examples =>
        [("Drug A is first [@key, smith:2018].", "Drug A is first [@key; @smith:2018].")];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        for (var at = text.Text.IndexOf(TypedText.Cited, StringComparison.Ordinal); at >= 0;)
        {
            var length = text.Text.AsSpan(at).IndexOfAnyExcept(TypedText.Cited[0]);
            var end = length < 0 ? text.Text.Length : at + length;
            // Of two citations side by side too.
            if (page.Page.Source.Text.AsSpan(text.Start + at, end - at).Contains(',')
                && text.Typed(at, end).Split([',', ';']).Skip(1).Select(part => part.Trim(' ', ']')).FirstOrDefault(page.IsKey) is { } key)
            {
                yield return Place(text, page, at, end, $"\"{key}\" is the key of a reference: write [@first; {ForeignPage.KeyOf(key)}],"
                    + " with a semicolon and an @ before each key") with
                { IsCitation = true };
            }

            at = end == text.Text.Length ? -1 : text.Text.IndexOf(TypedText.Cited[0], end);
        }
    }
}

/// <summary>By a number that was typed, or by author and year.</summary>
internal sealed partial class NumberCitation() : ForeignKind("the citation by number", "[(" + TypedText.Script)
{
    private const int LongestSentence = 1_000;

    /// <summary>Words of which a superscript is a power, or the name of a statistic.</summary>
    private static readonly HashSet<string> Powers = new(
        ("mm cm dm km nm pm kg mg dl ml hg sq in ft yd min sec hour inch inches feet foot yard mol mmol meter meters metre metres sin cos"
            + " tan log exp chi eta tau rho phi kappa omega sigma beta alpha gamma delta lambda").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Words behind which 2, 3 or 4 is a power.</summary>
    private static readonly HashSet<string> Measures = new(
        "radius diameter length distance height weight width depth thickness area time age velocity speed acceleration current voltage"
            .Split(' '), StringComparer.Ordinal);

    public override (string Typed, string Instead)[] Examples =>
    [
        ("Drug A is first [1].", "Drug A is first [@key]."), ("Drug A is first [1, 2].", "Drug A is first [@key]."),
        ("Drug A is first.^1^", "Drug A is first [@key]."), ("Drug A is first (Example 2020).", "Drug A is first [@key]."),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page) =>
        InBrackets(text, page).Concat(Raised(text, page)).Concat(ByName(text, page)).Select(place => place with { IsCitation = true });

    private IEnumerable<ForeignPlace> InBrackets(TypedText text, ForeignPage page)
    {
        for (var match = Bracket().Match(text.Text); match.Success; match = match.NextMatch())
        {
            var numbers = match.Groups["numbers"].Value;
            var isDefinition = text.Text.AsSpan(match.Index + match.Length) is [':', ..]
                && (match.Index == 0 || text.Text[match.Index - 1] == '\n');
            if (!isDefinition && !IsMeasured(text.Text, match.Index, numbers))
            {
                var (start, end) = WithTags(page, text.Start + match.Index, text.Start + match.Index + match.Length);
                yield return Place(text, page, start - text.Start, end - text.Start, IsBehindWords(text.Text.AsSpan(0, match.Index))
                    ? $"a link is \"[words](address)\"; one by number needs a line \"[{numbers}]: address\""
                    : $"numbers are given when the page is made: {page.CiteHelp()}; for the text itself write \\[{numbers}\\]");
            }
        }
    }

    /// <summary>In brackets themselves.</summary>
    private static bool IsBehindWords(ReadOnlySpan<char> before) => before is [.., not (>= '0' and <= '9'), ']'];

    /// <summary>A number that another program has raised: its tags belong to it.</summary>
    private static (int Start, int End) WithTags(ForeignPage page, int start, int end)
    {
        var file = page.Page.Source.Text.AsSpan();
        return file[..start].EndsWith("<sup>", StringComparison.OrdinalIgnoreCase)
            && file[end..].StartsWith("</sup>", StringComparison.OrdinalIgnoreCase) ? (start - 5, end + 6) : (start, end);
    }

    /// <summary>True for an interval, a share, or where it may be one.</summary>
    private static bool IsMeasured(string text, int at, string numbers)
    {
        var before = text.AsSpan(Math.Max(0, at - 60), Math.Min(60, at));
        var values = Number().Matches(numbers).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture)).ToList();
        var last = before.TrimEnd(' ');
        var digits = last.Length - last.TrimEnd("0123456789").Length;
        if (values[0] == 0 || (digits is > 0 and not 4))
        {
            return true;
        }

        // Two numbers that count up may be limits.
        return values.Count == 2 && values[0] < values[1]
            && (IntervalWord().IsMatch(before) || Number().Matches(before.ToString()).Any(number =>
                int.TryParse(number.Value, CultureInfo.InvariantCulture, out var value) && value >= values[0] && value <= values[1]));
    }

    private IEnumerable<ForeignPlace> Raised(TypedText text, ForeignPage page) => Each(Superscript(), text, page, match =>
        text.Typed(match.Index, match.Index + 1) == "^" && IsBehindWord(text.Text.AsSpan(0, match.Index), match.Value[1..^1])
            ? $"numbers are given when the page is made: {page.CiteHelp()}" : null);

    private static bool IsBehindWord(ReadOnlySpan<char> before, string number)
    {
        before = before.TrimEnd(TypedText.Mark);
        if (before is [.., not (' ' or '\n'), '.' or ',' or ';' or '!' or '?' or '”' or '"'])
        {
            return !char.IsDigit(before[^2]);
        }

        var start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1]) && before.Length - start < 60)
        {
            start--;
        }

        var word = before[start..];
        var small = 0;
        while (small < word.Length && char.IsLower(word[^(small + 1)]))
        {
            small++;
        }

        // Only a first letter may be a capital.
        return small >= 2 && small >= word.Length - 1
            && (start == 0 || before[start - 1] is ' ' or '\n' or '(' or '-' || before[start - 1] == TypedText.Mark[0])
            && !Powers.Contains(word.ToString()) && !(number is "2" or "3" or "4" && Measures.Contains(word.ToString()));
    }

    private IEnumerable<ForeignPlace> ByName(TypedText text, ForeignPage page) => HasYear(text.Text) ? ByAuthor(text, page) : [];

    /// <summary>A quick look: most texts have none.</summary>
    private static bool HasYear(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny('1', '2'); at >= 0 && at + 4 < text.Length;)
        {
            if (char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]))
            {
                return true;
            }

            at = text[(at + 1)..].IndexOfAny('1', '2') is >= 0 and var next ? at + 1 + next : -1;
        }

        return false;
    }

    private IEnumerable<ForeignPlace> ByAuthor(TypedText text, ForeignPage page)
    {
        var cited = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (var match = AuthorAndYear().Match(text.Text); match.Success; match = match.NextMatch())
        {
            List<string?> keys = [.. match.Groups["author"].Captures.Zip(match.Groups["year"].Captures)
                .Select(work => page.KeyBy(work.First.Value, work.Second.Value))];
            // "Smith (2020) found" goes on, and the sentence behind it may cite.
            if (keys is [{ } key, ..] && !keys.Contains(null)
                && !(match.Value[0] is '(' or '[' ? Sentence(text, match).Contains($"@{key}", StringComparison.Ordinal) : IsCited(key)))
            {
                yield return Place(text, page, match.Index, match.Index + match.Length,
                    $"names and numbers are given when the page is made: write ["
                        + $"{string.Join("; ", keys.Select(each => ForeignPage.KeyOf(each!)))}{match.Groups["page"].Value}]");
            }
        }

        // In the whole text, once for each work.
        bool IsCited(string key) => cited.TryGetValue(key, out var known) ? known
            : cited[key] = text.Typed(0, text.Text.Length).Contains($"@{key}", StringComparison.Ordinal);
    }

    /// <summary>As typed, with citations right behind its full stop.</summary>
    private static string Sentence(TypedText text, Match match)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var before = text.Text.AsSpan(Math.Max(0, start - LongestSentence), Math.Min(start, LongestSentence));
        start -= before.Length - Math.Max(before.LastIndexOf(". "), 0);
        var behind = text.Text.AsSpan(end, Math.Min(LongestSentence, text.Text.Length - end));
        var stop = behind.IndexOf(". ");
        end += stop < 0 ? behind.Length : stop + 1;
        while (end < text.Text.Length && (text.Text[end] == ' ' || text.Text[end] == TypedText.Cited[0]))
        {
            end++;
        }

        return text.Typed(start, end);
    }

    [GeneratedRegex(@"(?<![\d!^" + TypedText.LinkStart + @"])\[(?<numbers>[0-9]{1,3}(?: ?[,;–-] ?[0-9]{1,3}){0,20})\](?![(\w]|\[[^\d])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(TypedText.Script + "[0-9]{1,3}(?:[,–-] ?[0-9]{1,3}){0,20}" + TypedText.Script + @"(?!\w)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Superscript();

    private const string Work = @"(?<author>\p{Lu}[\p{L}'’-]{1,60})(?: et al\.?| and colleagues| (?:and|&) \p{Lu}[\p{L}'’-]{1,60})?,? "
        + "(?<year>[12][0-9]{3})[a-z]?";

    [GeneratedRegex(@"[(\[](?:[Ss]ee |e\.g\.,? |cf\. )?" + Work + @"(?:; ?" + Work + @"){0,10}"
        + @"(?<page>, pp?\. ?[0-9][0-9–-]{0,20})?[)\]](?!\()"
        + @"|(?<![\w(])(?<author>\p{Lu}[\p{L}'’-]{1,60})(?: et al\.?| and colleagues| (?:and|&) \p{Lu}[\p{L}'’-]{1,60})?"
        + @" \((?<year>[12][0-9]{3})[a-z]?\)", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorAndYear();

    [GeneratedRegex(@"\b(?:CI|CrI|IC|KI|IQR|SD|range|ranges|ranging|interval|quartiles?|limits|between|from|median|mean|scores?|scale"
        + @"|Spanne|Bereich|rango|intervalo|intervallo|plage)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IntervalWord();

    [GeneratedRegex("[0-9]{1,9}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

internal sealed partial class CrossReference() : ForeignKind("the cross-reference", "@")
{
    public override (string Typed, string Instead)[] Examples => [("As @fig-rash shows, wait.", "As [the rash](#rash) shows, wait.\n\n##"
        + " Rash\n\nText.")];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page) =>
        Each(Pattern(), text, page, match => Help(match, page)).Select(place => place with { IsCitation = true });

    private static string? Help(Match match, ForeignPage page)
    {
        var (label, name) = (match.Value[1..], match.Groups["name"].Value);
        return page.IsKey(label) ? null
            : $"write a link to the heading above it: [{name.Replace('-', ' ').Replace('_', ' ')}]"
                + $"({page.AddressOf(label) ?? $"#{page.HeadingOf(label) ?? page.HeadingOf(name) ?? name}"})";
    }

    [GeneratedRegex(@"(?<![\w@.])@(?:fig|tbl|tab|sec|eq|lst|thm)-(?<name>\w[\w-]{0,100})(?<!-)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

internal sealed partial class Latex() : ForeignKind("the LaTeX command", "\\")
{
    public override (string Typed, string Instead)[] Examples =>
    [
        ("Drug A is first \\cite{key}.", "Drug A is first [@key]."), ("Give \\textbf{5 mg} [@key].", "Give **5 mg** [@key]."),
        ("See \\ref{doses}.", "See [the doses](#doses).\n\n## Doses\n\nText."),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        for (var match = Pattern().Match(text.Text); match.Success; match = match.NextMatch())
        {
            var (name, typed) = (match.Groups["name"].Value, Typed(text, match.Groups["typed"]));
            var help = name.Contains("cite", StringComparison.OrdinalIgnoreCase)
                ? Cited(typed, page, match.Groups["option"].Value.Replace('~', ' ').Trim()) : Help(name, typed, page);
            yield return Place(text, page, match.Index, match.Index + match.Length, help) with
            {
                IsCitation = name.Contains("cite", StringComparison.OrdinalIgnoreCase),
            };
        }
    }

    private static string Help(string name, string typed, ForeignPage page) => name.ToLowerInvariant() switch
    {
        "textbf" or "bf" or "strong" => $"write **{Quote(typed)}**",
        "emph" or "textit" or "it" or "underline" => $"write *{Quote(typed)}*",
        "textsuperscript" => $"write ^{Quote(typed)}^",
        "textsubscript" => $"write ~{Quote(typed)}~",
        "section" or "subsection" or "subsubsection" or "paragraph" => $"write \"## {Quote(typed)}\"",
        "footnote" or "footnotetext" => $"write [^1] here and a line \"[^1]: {Quote(typed)}\"",
        "ref" or "autoref" or "cref" or "eqref" or "pageref" or "nameref" or "hyperref" =>
            $"write a link to the heading: [{Quote(typed)}](#{page.HeadingOf(typed) ?? Quote(typed)})",
        "begin" or "end" when typed.TrimEnd('*') is "equation" or "align" or "gather" or "eqnarray" or "math" or "displaymath" =>
            Formula.Help,
        "url" or "href" => $"write [its words]({Quote(typed)})",
        _ => "write the words themselves, with the signs of markdown (**bold**, *italic*, - for a list)",
    };

    /// <param name="locator">Behind the last key.</param>
    internal static string Cited(string typed, ForeignPage page, string locator = "")
    {
        var keys = typed.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return keys.Length > 0 && Array.TrueForAll(keys, page.IsKey)
            ? $"write [{string.Join("; ", keys.Select(ForeignPage.KeyOf))}{(locator.Length > 0 ? ", " + Quote(locator) : "")}]"
            : page.CiteHelp();
    }

    [GeneratedRegex(@"\\(?<name>[A-Za-z]{2,30})\*?(?:\[(?<option>[^\]\n]{0,100})\]){0,2}\{(?<typed>[^{}\n]{0,300})\}"
        + @"|\\(?<name>item|newpage|pagebreak|clearpage|noindent|bigskip|medskip|smallskip|maketitle|tableofcontents)\b",
            RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

internal sealed partial class Role() : ForeignKind("the role", "{:")
{
    public override (string Typed, string Instead)[] Examples =>
    [
        ("Drug A is first {cite}`key`.", "Drug A is first [@key]."), ("Give H{sub}`2`O.", "Give H~2~O."),
        ("See :ref:`doses`.", "See [the doses](#doses).\n\n## Doses\n\nText."),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        for (var match = Pattern().Match(text.Text); match.Success; match = match.NextMatch())
        {
            var (name, typed) = (match.Groups["name"].Value, Typed(text, match.Groups["code"]).Trim('`').Trim());
            yield return Place(text, page, match.Index, match.Index + match.Length, Help(name, typed, page)) with
            {
                IsCitation = name.Contains("cite", StringComparison.Ordinal),
            };
        }
    }

    private static string Help(string name, string typed, ForeignPage page)
    {
        var target = typed.EndsWith('>') && typed.LastIndexOf('<') is >= 0 and var from ? typed[(from + 1)..^1] : typed;
        return name[(name.LastIndexOf(':') + 1)..] switch
        {
            "sub" or "subscript" => $"write ~{Quote(typed)}~",
            "sup" or "superscript" => $"write ^{Quote(typed)}^",
            "doc" or "any" or "ref" or "numref" or "download" => page.PathOf(target) is { } path ? $"write a link: [{Quote(target)}]"
                + $"({path})"
                : $"write a link: [{Quote(target)}](#{page.HeadingOf(target) ?? Quote(target)}), or the path of a file",
            "strong" => $"write **{Quote(typed)}**",
            "emphasis" => $"write *{Quote(typed)}*",
            _ when name.Contains("cite", StringComparison.Ordinal) => Latex.Cited(typed, page),
            _ => $"write the words themselves: {Quote(typed)}",
        };
    }

    [GeneratedRegex(@"(?:\{(?<name>[a-z][\w:+.-]{0,60})\}|(?<![\w:]):(?<name>[a-z][\w:+.-]{0,60}):"
        + @"|(?<=\w):(?<name>su[bp](?:script)?):)(?<code>" + TypedText.Code + "{3,2000})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
