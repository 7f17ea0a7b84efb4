using System.Globalization;
using Attest.Diagnostics;
using Attest.Yaml;

namespace Attest.Reading;

/// <summary>Helps for values of the wrong kind and unknown fields, with the editor's own words.</summary>
internal static class FieldSlips
{
    private const string PairsHelp = "write each pair on a separate line, as in \"name: value\", all indented alike";

    /// <summary>Fields of articles that have entries.</summary>
    private static readonly string[] Lists = ["authors", "tags", "aliases", "synonyms"];

    private static readonly string[] Dates =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "d. MMMM yyyy"];

    /// <summary>The order of day and month is not guessed.</summary>
    public static string HelpForDate(string text) => DateOnly.TryParseExact(
        text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date)
        ? $"write {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
        : "write year-month-day, as in 2026-05-06";

    public static string HelpForPairs(YamlNode node) => node switch
    {
        YamlScalar { IsPlain: true } scalar when IsGlued(scalar.Value) =>
            $"a blank is missing behind the colon: write \"{Spaced(scalar.Value.Split(' ')[0])}\"",
        YamlSequence { Items: [YamlMapping { Entries: [var first, ..] }] } when SourceOf(node)[0] == '-' =>
            $"take the hyphen before \"{first.Key.Value}\" away",
        _ => PairsHelp,
    };

    public static string HelpForList(string key, YamlNode node)
    {
        var words = SourceOf(node);
        var line = words.Split('\n')[0].Trim();
        return node switch
        {
            _ when words is ['-', not (' ' or '-'), ..] => $"put a blank behind each hyphen, as in \"- {YamlSlips.Short(line[1..])}\"",
            YamlMapping when words[0] == '{' => $"put square brackets around it: {key}: [{YamlSlips.Short(words)}]",
            YamlMapping { Entries: [var first, ..] } =>
                $"begin the entry with \"- \", as in \"- {YamlSlips.Short(line)}\": put the hyphen two places before "
                    + $"\"{first.Key.Value}\", so that the fields of the entry stay in one column",
            YamlScalar { IsPlain: true } when words.Contains('\n', StringComparison.Ordinal) =>
                $"begin each line with \"- \", as in \"- {YamlSlips.Short(line)}\"",
            YamlScalar when words.Length < 200 => $"write \"{key}: [{words.Trim('[', ']')}]\", or one entry a line with \"- \" before it",
            _ => $"write \"{key}: [first, second]\", or one entry a line with \"- \" before it",
        };
    }

    /// <param name="prefix">The field's name and a colon, or a hyphen.</param>
    public static string HelpForText(string prefix, YamlNode node)
    {
        var words = SourceOf(node);
        return prefix == "id: " && words.Trim('[', ']', '{', '}', '@', ' ') is { Length: > 0 } key && key.All(c => char.IsLetterOrDigit(c))
            ? $"write \"id: {key}\""
            : words is ['[' or '{', ..] && !words.Contains('\n', StringComparison.Ordinal)
            ? $"put the value between quotation marks: {prefix}{YamlSlips.Quoted(words)}"
            : "write the text behind the colon, without a list and without fields below it";
    }

    /// <returns>What is reported, and the known field that may be meant; null if none is near.</returns>
    public static (string Message, string Help, string? Meant) OfUnknown(
        YamlScalar key, YamlNode value, string[] candidates, Predicate<string> isThere)
    {
        if (IsGlued(key.Value) && value is YamlScalar { IsNull: true }
            && candidates.Contains(key.Value[..key.Value.IndexOf(':', StringComparison.Ordinal)], StringComparer.Ordinal))
        {
            var glued = key.Value[..key.Value.IndexOf(':', StringComparison.Ordinal)];
            return ($"a blank is missing behind \"{glued}:\"", $"write \"{Spaced(key.Value)}\"", glued);
        }

        var other = OtherNames.Field(key.Value, candidates);
        var meant = other ?? Nearest.To(key.Value, candidates);
        var list = candidates.Length <= 24 ? $"known fields: {string.Join(", ", candidates)}" : "remove it, or correct its name";
        var help = other is null ? list + Nearest.DidYouMean(meant)
            : isThere(other) ? $"remove it; the same field is there under its name, \"{other}\""
            : $"{(candidates.Contains("container-title", StringComparer.Ordinal) ? "CSL calls it" : "it is called")} \"{other}\""
                + (value is not YamlMapping && SourceOf(value) is { Length: > 0 and < 80 } words
                    && !words.Contains('\n', StringComparison.Ordinal)
                    ? $": write \"{other}: {(value is YamlScalar && Lists.Contains(other) ? $"[{words}]" : words)}\"" : "");
        return ($"unknown field \"{key.Value}\"", help, meant is not null && !isThere(meant) ? meant : null);
    }

    /// <summary><c>status:submitted</c>, which is no address.</summary>
    public static bool IsGlued(string text) => text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && colon + 1 < text.Length && text[colon + 1] is not ('/' or ' ') && text.AsSpan(0, colon).ContainsOnlyKeyLetters();

    /// <param name="sibling">A field that is indented as they should be.</param>
    public static string HelpForLost(YamlScalar parent, YamlScalar? sibling, List<YamlScalar> lost, bool isList)
    {
        var parentAt = parent.At.StartPosition;
        var them = lost.Count == 1 ? "it" : "them";
        if (sibling is { } known && known.At.StartPosition.Line == parentAt.Line)
        {
            return $"write {them} between the same brackets as \"{known.Value}\"";
        }

        var column = lost[0].At.StartPosition.Column;
        var wanted = sibling?.At.StartPosition.Column ?? parentAt.Column + 2;
        return isList && sibling is null
            ? $"put \"  - \" before \"{lost[0].Value}\"" + (lost.Count > 1 ? ", and four blanks before each of the others" : "")
            : $"put {Number(wanted - column)} blank{(wanted - column == 1 ? "" : "s")} before {them}";
    }

    public static string Listed(IReadOnlyList<YamlScalar> keys)
    {
        string[] names = [.. keys.Select(key => $"\"{key.Value}\"")];
        return names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private static string Number(int count) => count switch { 1 => "one", 2 => "two", 3 => "three", 4 => "four", _ => $"{count}" };

    private static string Spaced(string glued)
    {
        var colon = glued.IndexOf(':', StringComparison.Ordinal);
        return $"{glued[..colon]}: {YamlSlips.Short(glued[(colon + 1)..])}";
    }

    private static string SourceOf(YamlNode node) => node.At.Source.Text.Substring(node.At.Start, node.At.Length) is var text
        && node is YamlMapping or YamlSequence && text is ['{' or '[', ..] && YamlSlips.EndOfBrackets(text) < 0
            ? text + (text[0] == '{' ? '}' : ']') : text.TrimEnd();
}
