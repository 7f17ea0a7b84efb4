namespace Attest.Tests.Validation.Fidelity;

/// <summary>Articles by chance, in which every construct of the dialect occurs with quantities in and beside it.</summary>
internal sealed class InventedArticle(Random random)
{
    private const string Labels = """
        [label]: https://example.org/9 "Title 9"
        [label two]: <https://example.org/a 5> 'Title 6'
        [label-3]:
        https://example.org/7
        "Title 8"

        """;

    private bool _isPlain;

    /// <summary>None of them begins with a mark of a block.</summary>
    private static readonly string[] Words =
    [
        "Give", "drug A", "the serum", "sera", "at most", "5 mg", "0.5 mL", "10^9^/L", "H~2~O", "HCO~3~^-^", "kg/m^2^", "^131^I", "10^-3^",
        "Ca^2+^", "x < 5", "≥ 3", "±2", "−1", "p<0.05", "20-10-5 mg", "5~10 mg", "&lt;5", "&plusmn;2", "&#48;7", "&frac12;", "5&nbsp;mg",
        "\\*5\\*", "3\\*5", "\\[7\\]", "*now*", "**20 mg**", "_5 mg at most_", "*a **b 5** c*", "`a*b > 5 \\`", "``a ` 5``",
        "[text 5](https://example.org/?a=1&b=2 \"Title 7\")", "[*text* 6](<https://example.org/a b/3>)", "[text 4][label]", "[label]",
        "[@r1]", "[see @r1, p. 8-9; @r2]", "[@r1; @r2; @r3; @r4]", "[@r4; @r2, table 7; @r1]", "1,000", "1.5", "½", "50%", "5 °C",
        "3 µmol/L", "1:10,000", "€5", "$6", "<https://example.org/a*b_c?d=5>", "<ward5@example.org>", "snake_case_5", "5\\_6", "C++",
        "HER2+",
        "Na+/K+", "a = b", "2 * 3", "(5 mg)", "\"5 mg\"", "[1.5; 2.5]", "![scan 3](../assets/box.svg)", "text[^a]", "5 mg[^b]", "word[^c]",
        "5 mg\\\nthen", "day 1, 2", "a/b", "10 mg to 15 mg", "2^3", "more[^d]", "B12", "5 mg/kg/day", "÷ 2", "~5", "=7",
        "[text 8][Label  two]", "[label-3][]", "x-ray", "&ge; 5", "3*500 mg", "HLA-X*10:01 and HLA-X*20:02", "5\t6", "≥\u00a05", "(a | b)",
        "https://example.org/c?d=7,", "*n* = 5", "(**5** mg)", "**5**–**10**", "**Dose:** 5 mg", "[5 mg](https://example.org/5)", "−5^2^",
    ];

    private static readonly string[] Openings =
        [
        "Give", "If", "drug A", "\"Then\"", "Stop", "A", "Serum", "[text 5](https://example.org/1)", "**Now**", "note", "patient",
        "x-ray", "text",
        "Über", "*n*", "`code 5`", "part", "(with 5)",
    ];

    public string Body()
    {
        var blocks = Enumerable.Range(0, random.Next(3, 12)).Select(_ => Block(0)).ToList();
        return string.Join("\n\n", blocks)
            + "\n\nLast[^d] " + Text(3) + " all[^c] of[^b] them[^a]"
            + "\n\n[^a]: " + Text(4) + "\n\n    " + Text(3) + "\n[^b]: Note " + Text(2) + "\n[^c]: " + Text(3)
            + "\n[^d]: " + Text(3) + "\n\n" + Indented(Block(2), "    ")
            + "\n\n" + Labels;
    }

    /// <summary>Without what a text for the search has in another order: footnotes, and texts for one audience.</summary>
    public string PlainBody()
    {
        _isPlain = true;
        return string.Join("\n\n", Enumerable.Range(0, random.Next(3, 12)).Select(_ => Block(0))) + "\n\n" + Labels;
    }

    private string Block(int depth) => random.Next(depth > 1 ? 5 : 28) switch
    {
        0 or 1 => Text(8),
        2 => Items(_ => "- ", Line),
        // No list goes on with the next one.
        3 => "In order:\n\n" + Numbered(),
        4 => Table(),
        5 => new string('#', random.Next(2, 5)) + " Part " + Plain(3) + (random.Next(3) == 0 ? $" {{#part-{random.Next()}}}" : ""),
        6 => "Heading " + Plain(2) + "\n" + (random.Next(2) == 0 ? "---" : "======"),
        7 => "> " + (Text(5) + "\n\n" + Text(3)).Replace("\n", "\n> ", StringComparison.Ordinal),
        8 => "```\n" + Plain(3) + "\n> 5 mg\n- 10 mg\n1. *x*\n```",
        9 when !_isPlain => Container(depth),
        10 => "Term " + Plain(2) + "\n: " + Line() + "\n: " + Line(),
        11 when !_isPlain => $"![scan {random.Next(100)} mg](../assets/box.svg \"Picture {Plain(2)} [@r1]\")",
        12 when !_isPlain => "![scan 5 mg](../assets/box.svg)",
        13 => "***",
        14 => Nested(),
        15 when !_isPlain => "> [!" + (random.Next(2) == 0 ? "NOTE" : "warning") + "]\n" + Indented(Text(3) + "\n\n" + Block(2), "> "),
        16 => Indented(Block(2), "> "),
        17 => $"- {Line()}\n\n" + Indented(Block(2), "  ") + $"\n\n- {Line()}",
        18 when Sign() is var sign => $"In order:\n\n1{sign} {Line()}\n\n" + Indented(Block(2), "   ") + $"\n\n2{sign} {Line()}",
        19 => $"- {Line()}:\n\n  ```text\n  > 5 {Plain(1)}\n  - 6\n  ```\n\n- {Line()}",
        20 => "Term " + Plain(2) + "\n:   " + Line() + "\n\n" + Indented(Items(_ => "- ", Line), "    "),
        21 => BareTable(),
        22 => Text(3) + " are\n" + Items(_ => "- ", Line),
        23 => "## Part " + Plain(2) + " ##",
        24 => Text(3) + ":\n" + Numbered(),
        25 => $"> {Line()}\n>\n> > \"{Plain(2)}\" {Word()}",
        26 when !_isPlain => Text(3) + "\n::: note\n" + Text(3) + "\n:::\n" + Items(_ => "- ", Line),
        27 => Text(2) + "\n\n***\n" + Text(2),
        _ => Items(_ => random.Next(2) == 0 ? "- [ ] " : "- [x] ", Line),
    };

    /// <summary>Each line behind the same mark.</summary>
    private static string Indented(string text, string mark) => mark + text.Replace("\n", "\n" + mark, StringComparison.Ordinal);

    private string BareTable()
    {
        var rows = Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{Escaped(Line())} | {Escaped(Line())} | {Escaped(Plain(1))}");
        return $"Head {Escaped(Plain(1))} | Dose | Note\n---|:-:|--:\n{string.Join('\n', rows)}"
            .Replace(" \\`", "`", StringComparison.Ordinal);
    }

    private string Container(int depth) => random.Next(5) switch
    {
        0 => ":::: warning\n" + Block(depth + 2) + "\n\n" + Block(depth + 2) + "\n::::",
        1 => ":::: patient\n::: note\n" + Text(4) + "\n:::\n::::",
        2 => "::: {.uncited reason=\"known for 10 years\"}\n" + Text(4) + "\n:::",
        3 => "::: {.recommendation direction=for strength=strong certainty=low source=r2}\n" + Text(4) + "\n:::",
        _ => "::: clinician\n" + Block(depth + 2) + "\n:::",
    };

    private string Numbered()
    {
        var first = random.Next(3) == 0 ? random.Next(1, 20) : 1;
        var step = random.Next(4) == 0 ? 0 : 1;
        var sign = Sign();
        return Items(i => $"{first + (i * step)}{sign} ", Line);
    }

    private char Sign() => random.Next(2) == 0 ? '.' : ')';

    private string Items(Func<int, string> marker, Func<string> text) =>
        string.Join(random.Next(4) == 0 ? "\n\n" : "\n", Enumerable.Range(0, random.Next(2, 5)).Select(i => marker(i) + text()));

    private string Nested() =>
        $"- {Line()}\n  - {Line()}\n  - 5 mg {Plain(1)}\n- {Line()}\n\n  {Line()}\n\n  1. {Line()}\n  2. {Line()}\n"
        + $"- > \"{Plain(2)}\" [@r1]";

    private string Table()
    {
        var columns = random.Next(2, 5);
        var rows = Enumerable.Range(0, random.Next(1, 4))
            .Select(_ => Row(columns, () => random.Next(6) == 0 ? "" : random.Next(6) == 0 ? ">5 mg" : Line()));
        var table = Row(columns, () => "Head " + Plain(1)) + "\n|" + string.Concat(Enumerable.Repeat("---|", columns)) + "\n"
            + string.Join('\n', rows);
        return random.Next(4) switch
        {
            0 => table + "\n\nTable: Doses " + Line(),
            1 => "Table: Doses " + Line() + "\n\n" + table,
            2 => table + "\n\n: Doses " + Line(),
            _ => table,
        };
    }

    private static string Escaped(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Row(int columns, Func<string> cell) =>
        $"| {string.Join(" | ", Enumerable.Range(0, columns).Select(_ => Escaped(cell())))} |"
            .Replace(" \\`", "`", StringComparison.Ordinal);

    /// <summary>Lines of which each begins with a word.</summary>
    private string Text(int most) =>
        string.Join(random.Next(3) == 0 ? "\n" : " ", Enumerable.Range(0, random.Next(1, 3)).Select(_ => Line(most)));

    private string Line() => Line(4).Replace("\\\n", "; ", StringComparison.Ordinal);

    private string Line(int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => Word()).Prepend(Opening()));

    /// <summary>Without citations and notes, which a heading cannot have.</summary>
    private string Plain(int words) => string.Join(' ', Enumerable.Range(0, words)
        .Select(_ => Word()).Where(word => !word.AsSpan().ContainsAny("[\\<`!"))) + $" {random.Next(100)}";

    private string Word()
    {
        var word = Words[random.Next(Words.Length)];
        return _isPlain && (word.Contains("[^", StringComparison.Ordinal) || word.Contains('!', StringComparison.Ordinal)) ? "5 mg" : word;
    }

    private string Opening() => Openings[random.Next(Openings.Length)];
}
