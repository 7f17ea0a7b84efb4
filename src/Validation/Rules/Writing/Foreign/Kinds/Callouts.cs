using System.Text.RegularExpressions;
using Attest.Markdown;

namespace Attest.Validation.Rules.Writing.Foreign.Kinds;

internal sealed partial class Admonition() : ForeignKind("the admonition", "!?", isAtLineStart: true)
{
    public override (string Typed, string Instead)[] Examples =>
    [
        ("!!! warning \"Red flag\"\n    Stop drug A [@key].", "::: warning\n**Red flag**: Stop drug A [@key].\n:::"),
        ("??? danger\n\n    Stop drug A [@key].", "::: warning\nStop drug A [@key].\n:::"),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        if (Pattern().Match(text.Text) is { Success: true } match
            && (match.Groups["title"].Success || CalloutWords.ContainerOf(match.Groups["type"].Value) is not null))
        {
            var title = match.Groups["title"].Value.Trim('"', '\'', '“', '”');
            var help = CalloutWords.Help(match.Groups["type"].Value, page.Containers, ", and take its blanks away"
                + (title.Length > 0 ? $"; the title becomes text: \"**{Quote(title)}**\"" : ""));
            yield return Place(text, page, match.Groups["sign"].Index, text.Text.Length, help) with { TakesIndented = true };
        }
    }

    [GeneratedRegex("^ *(?<sign>!!!|\\?\\?\\?\\+?) *(?<type>[A-Za-z][\\w-]*)(?: [a-z ]{1,40})?(?: *(?<title>[\"'“][^\\n]*))? *$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Pattern();
}

internal sealed partial class Alert() : ForeignKind("the alert", "[", isAtLineStart: true)
{
    private static readonly string[] Known = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

    public override (string Typed, string Instead)[] Examples =>
    [
        ("> [!NOTE] Before you begin\n> Ask for allergies [@key].", "> [!NOTE]\n> **Before you begin**: Ask for allergies [@key]."),
        ("> [!DANGER]\n> Ask for allergies [@key].", "::: warning\nAsk for allergies [@key].\n:::"),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        if (text is not { Outer: BlockKind.Quote, IsFirst: true } || Pattern().Match(text.Text) is not { Success: true } match)
        {
            return [];
        }

        var name = match.Groups["name"].Value;
        var isKnown = Known.Contains(name, StringComparer.OrdinalIgnoreCase);
        var rest = Typed(text, match.Groups["rest"]).Trim();
        var isAlone = rest.Length == 0 && !match.Groups["fold"].Success;
        var container = CalloutWords.ContainerOf(name) ?? "warning";
        var help = isKnown
            ? $"write [!{name.ToUpperInvariant()}] alone on its line, and the other words on the next one, or write \"::: {container}\""
            : CalloutWords.Help(CalloutWords.ContainerOf(name) is null ? "warning" : name, page.Containers,
                $", or one of {string.Join(", ", Known)}, alone on its line");
        return isKnown && isAlone ? [] : [Place(text, page, 0, match.Length, help)];
    }

    [GeneratedRegex("^\\[!(?<name>[A-Za-z][\\w-]*)(?:\\|[^\\]\\n]*)?\\](?<fold>[+-])?(?<rest>[^\\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

internal sealed partial class Tabs() : ForeignKind("the tab", "=", isAtLineStart: true)
{
    public override (string Typed, string Instead)[] Examples =>
    [
        ("=== \"Adult\"\n\n    Give 10 mg [@key].\n\n=== \"Child\"\n\n    Give 1 mg [@key].",
            "## Adult\n\nGive 10 mg [@key].\n\n## Child\n\nGive 1 mg [@key]."),
        ("=== \"Patient\"\n    Plain words [@key].", "::: patient\nPlain words [@key].\n:::"),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        if (Pattern().Match(text.Text) is { Success: true } match)
        {
            var title = Typed(text, match.Groups["title"]);
            yield return Place(text, page, match.Groups["sign"].Index, text.Text.Length,
                $"give each tab a heading, as in \"{new string('#', page.LevelAt(text.Start))} {Quote(title)}\", or put it into \":::"
                    + $" patient\" or \"::: clinician\"; without its blanks,"
                + " all of it is read when the page is printed") with
            { TakesIndented = true, IsJoined = true };
        }
    }

    [GeneratedRegex("^ *(?<sign>===)[!+]? *[\"'“](?<title>[^\"'”\\n]*)[\"'”]"
        + " *$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Pattern();
}

internal sealed partial class ShortContainer() : ForeignKind("the container with two colons", ":", isAtLineStart: true)
{
    public override (string Typed, string Instead)[] Examples =>
        [(":: patient\nPlain words [@key].\n::", "::: patient\nPlain words [@key].\n:::")];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        for (var match = Pattern().Match(text.Text); match.Success; match = match.NextMatch())
        {
            var end = text.Text.IndexOf("\n::", match.Index, StringComparison.Ordinal);
            var name = match.Groups["name"].Value.Trim();
            yield return Place(text, page, match.Groups["sign"].Index, end < 0 ? match.Index + match.Length : end + 3,
                $"write three colons: \"::: {name}\" before the text and \":::\" behind it") with
            {
                ClosesAt = end < 0 ? page.ClosingLine(text.Start + match.Index + match.Length) : null,
            };
        }
    }

    [GeneratedRegex(@"^ *(?<sign>::) *(?<name>[A-Za-z][\w-]*|\{\.[^}\n]+\})"
        + @" *$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Pattern();
}

internal sealed partial class Directive() : ForeignKind("the directive", ".", isAtLineStart: true)
{
    private const string Insert = "nothing is put in here: write the text itself";

    public override (string Typed, string Instead)[] Examples =>
    [
        ("```{warning}\nDo not give [@key].\n```", "::: warning\nDo not give [@key].\n:::"),
        (".. note::\n\n   Do not give [@key].", "::: note\nDo not give [@key].\n:::"),
        (":::{note}\nDo not give [@key].\n:::", "::: note\nDo not give [@key].\n:::"),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page)
    {
        if (Pattern().Match(text.Text) is { Success: true } match)
        {
            yield return Place(text, page, match.Groups["sign"].Index, text.Text.Length, Help(match.Groups["name"].Value, page)) with
            {
                TakesIndented = true,
            };
        }
    }

    public override IEnumerable<ForeignPlace> In(Block block, ForeignPage page)
    {
        var line = page.Line(block.At.Start);
        if (Fence().Match(page.Typed(line)) is { Success: true } match && !Drawing.IsProgram(match.Groups["name"].Value))
        {
            var isCode = block.Kind == BlockKind.Code;
            var at = isCode && block.IsMarked ? block.At : line;
            yield return Place(page, at, Help(match.Groups["name"].Value, page), isCode ? "is shown as code" : "is not known here");
        }
    }

    private static string Help(string name, ForeignPage page) => name.ToLowerInvariant() switch
    {
        "figure" or "image" => "write ![what it shows](path/to/picture.svg)",
        "code" or "code-block" or "sourcecode" or "code-cell" => "write ``` and the name of the language",
        "math" => "write the formula in words and signs (^ ^, ~ ~), or as a picture with its text",
        "table" or "list-table" or "csv-table" => "write a table with bars, and |---|---| below its first line",
        "toctree" or "contents" or "tableofcontents" or "bibliography" => "take it out: the page lists its headings and references by"
            + " itself",
        "include" or "literalinclude" => Insert,
        var word when page.Containers.Contains(word, StringComparer.Ordinal) || CalloutWords.ContainerOf(word) is not null =>
            CalloutWords.Help(word, page.Containers),
        _ => $"{Insert}, or {CalloutWords.Help("warning", page.Containers)}",
    };

    [GeneratedRegex(@"^ *(?<sign>\.\.) +(?:\|[^|\n]{1,60}\| +)?(?<name>[A-Za-z][\w.:-]*[A-Za-z0-9])"
        + @" ?::", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?:`{3,}|~{3,}|:{3,}) *\{(?<name>[A-Za-z][\w:-]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();
}

internal sealed partial class Icon() : ForeignKind("the sign of an icon", ":")
{
    public override (string Typed, string Instead)[] Examples =>
    [
        (":material-alert: Stop drug A [@key].", "::: warning\nStop drug A [@key].\n:::"),
        ("Stop :warning: drug A [@key].", "Stop drug A: a warning [@key]."),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page) => Each(Pattern(), text, page, match =>
        $"write the word in its place, or {CalloutWords.Help(Word(match.Value), page.Containers)}");

    private static string Word(string icon) =>
        icon.Trim(':').Split('-', '_').FirstOrDefault(word => CalloutWords.ContainerOf(word) is not null) ?? "warning";

    [GeneratedRegex(@"(?<![\w:]):(?:[a-z][a-z0-9_+-]{1,60}|[+-]1|x):(?![\w:" + TypedText.Code + "])", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
