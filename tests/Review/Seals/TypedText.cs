namespace Attest.Tests.Review.Seals;

/// <summary>
/// A text of invented parts, the same for the same seed, however it is typed; and ways to type it, one for each style.
/// </summary>
internal sealed class TypedText(int seed, int? style)
{
    private static readonly string[] Vocabulary =
        ["drug", "A", "first-dose", "reaction", "4 units", "5 mg", "<60 kg", "é", "daily", "early", "reaction", "stop", "1.5", "&"];

    private readonly Random _text = new(seed);
    private readonly Random? _style = style is { } number ? new Random(number) : null;
    private readonly List<string> _behind = [];
    private int _footnotes;

    public IReadOnlyList<string> Keys => _style is null ? ["key1", "key2", "key3"] : ["ka", "x:y", "Smith_2020"];

    public string Body()
    {
        var blocks = Enumerable.Range(0, _text.Next(2, 7)).Select(Block).ToList();
        Pick(_behind);
        return string.Concat(blocks.Concat(_behind).Select(block => block + "\n" + Lines(1, 3)));
    }

    private string Block(int place) => _text.Next(10) switch
    {
        0 => Heading(),
        1 => List("- "),
        2 => List("3. "),
        3 => string.Join('\n', Paragraph().Split('\n').Select(line => "> " + line)),
        4 => Container(),
        5 => Table(),
        6 => Code(),
        7 => Figure(),
        _ => Paragraph(),
    };

    private string Paragraph() =>
        string.Join(Choose(" ", "\n", "\n", "  "), Enumerable.Range(0, _text.Next(1, 5)).Select(_ => Piece())) + Mark();

    private string Heading()
    {
        // Its id is made of the letters and blanks as they are typed.
        var (level, words) = (_text.Next(2, 4), $"Heading {_text.Next(100)} of it");
        var marks = new string('#', level);
        return Choose($"{marks} {words}", $"{marks}   {words}", $"{marks} {words} {marks}", $"{marks} {words} #");
    }

    private string List(string marker)
    {
        var items = Enumerable.Range(0, _text.Next(1, 4)).Select(_ => Paragraph()).ToList();
        var counts = Choice(2) == 0;
        var mark = Choose("-", "+", "*");
        var end = Choose(".", ")");
        var indent = new string(' ', Choice(3));
        var between = Choice(2) == 0 ? "\n" : "\n\n";
        return string.Join(between, items.Select((item, i) =>
        {
            var lead = indent + (marker[0] == '-' ? mark : $"{(counts ? 3 + i : 3)}{end}") + new string(' ', 1 + Choice(2));
            return lead + item.Replace("\n", "\n" + new string(' ', lead.Length), StringComparison.Ordinal);
        })) + "\n\nBehind";
    }

    private string Container()
    {
        var fence = new string(':', 3 + Choice(3));
        string[] attributes = ["direction=for", Choose("strength=strong", "strength=\"strong\"", "strength='strong'"), "certainty=high"];
        var name = _text.Next(3);
        var header = name == 0 ? "note" : name == 1 ? "patient" : $"{{.recommendation {string.Join(' ', Pick(attributes))}}}";
        var inner = Paragraph() + "\n\n" + Paragraph();
        return $"{fence}{Choose(" ", "  ")}{header}\n{Lines(0, 2)}{inner}\n{fence}";
    }

    private string Table()
    {
        var rows = Enumerable.Range(0, _text.Next(2, 4)).Select(_ => Enumerable.Range(0, 2).Select(_ => Cell()).ToArray()).ToList();
        var head = Row(rows[0]) + "\n|" + Choose("---", ":--", "--:", ":-:") + "|" + Choose("---", "-----") + "|";
        return string.Join('\n', rows.Skip(1).Select(Row).Prepend(head)) + $"\n\nTable: {PlainWords()}.";
    }

    private string Row(string[] cells) => "|" + string.Join('|', cells.Select(cell => Pad() + cell + Pad())) + "|";

    private string Cell() => PlainWords() + (_text.Next(3) == 0 ? "<br>" + PlainWords() : "");

    private string Pad() => new(' ', _style is null ? 1 : _style.Next(4));

    private string Code()
    {
        var fence = Choose("```", "~~~", "`````");
        return $"{fence}{Choose("", "text", " r")}\na  {_text.Next(9)} *b*\n\n  c\n{fence}";
    }

    private string Figure() => $"![{PlainWords()}]({Choose("../../assets/steps.svg", "/assets/steps.svg", "./../../assets/./steps.svg")}"
        + $" \"Steps {_text.Next(3)}{Cite()}.\")";

    private string Piece() => _text.Next(12) switch
    {
        0 => Choose("*", "_") is var mark ? $"{mark}{PlainWords()}{mark}" : "",
        1 => Choose("**", "__") is var mark ? $"{mark}{PlainWords()}{mark}" : "",
        2 => Choose("`", "``") is var mark ? $"{mark}a | {_text.Next(5)}{mark}" : "",
        3 => Link(),
        4 => $"10{Choose("^9^")}",
        5 => $"H{Choose("~2~")}O",
        6 => PlainWords() + Before() + Cite(),
        7 => PlainWords() + Before() + Footnote(),
        8 => Choose("<https://example.org/a>", "[https://example.org/a](https://example.org/a)"),
        _ => Escaped(PlainWords()),
    };

    private string Link()
    {
        var (words, target) = (PlainWords(), _text.Next(3));
        var address = target == 0 ? Choose("other.md#use", "../area/other.md#use", "/articles/other/#use")
            : target == 1 ? Choose("../../assets/leaflet.txt", "/assets/leaflet.txt") : "https://example.org/x";
        if (Choice(2) == 0)
        {
            return $"[{words}]({address})";
        }

        var label = $"r{_behind.Count}";
        _behind.Add($"[{label}]: {address}");
        return $"[{words}][{label}]";
    }

    private string Cite() => $"[@{Keys[_text.Next(3)]}{Locator()}]";

    private string Locator() => _text.Next(3) == 0 ? $",{Choose(" ", "  ")}p. {_text.Next(1, 9)}" : "";

    private string Footnote()
    {
        var label = _style is null ? $"{++_footnotes}" : $"n{_style.Next(1000)}-{++_footnotes}";
        _behind.Add($"[^{label}]: {PlainWords()}.");
        return $"[^{label}]";
    }

    private string Mark() => _text.Next(3) == 0 ? Escaped(".") : "";

    private string Before() => Choose("", " ");

    private string PlainWords() => string.Join(Gap(), Enumerable.Range(0, _text.Next(1, 5)).Select(_ => Word()));

    private string Word()
    {
        var word = Vocabulary[_text.Next(Vocabulary.Length)];
        return Choice(4) < 3 ? word.Replace("<", "\\<", StringComparison.Ordinal)
            : word.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace("é", "e\u0301", StringComparison.Ordinal).Replace("g", "&#103;", StringComparison.Ordinal);
    }

    private string Gap() => Choose(" ", "  ", "\u00a0", "&nbsp;", " ");

    private string Escaped(string text) => Choice(2) == 0 ? text : text.Replace(".", "\\.", StringComparison.Ordinal);

    private string Lines(int least, int most) => new('\n', _style is null ? least : _style.Next(least, most + 1));

    private int Choice(int count) => _style?.Next(count) ?? 0;

    private string Choose(params ReadOnlySpan<string> ways) => ways[Choice(ways.Length)];

    private T[] Pick<T>(T[] items)
    {
        _style?.Shuffle(items);
        return items;
    }

    private void Pick(List<string> items)
    {
        var shuffled = Pick(items.ToArray());
        items.Clear();
        items.AddRange(shuffled);
    }
}
