using Attest.Diagnostics;
using Attest.Text;

namespace Attest.Yaml;

/// <summary>
/// A line with a field, an item or a part of a text. Blank lines, comments and the lines of a text behind "|" are left out.
/// </summary>
/// <param name="Number">In the file, one-based.</param>
/// <param name="Indent">Blanks before the first character.</param>
/// <param name="Column">Where the content begins, behind the hyphens of a list.</param>
/// <param name="KeyLength">Of the word before a colon; 0 if the line is no field.</param>
internal readonly record struct YamlLine(SourceText Source, int Number, int Start, int End, int Indent, int Column, int KeyLength)
{
    /// <summary>Of the first character that is not blank.</summary>
    public int At => Start + Indent;

    public int ContentAt => Start + Column;

    public string Content => Source.Text[ContentAt..End];

    public string Key => Source.Text.Substring(ContentAt, KeyLength);

    public bool IsItem => Column > Indent;

    /// <summary>What belongs to it stands in the lines below.</summary>
    public bool IsEmptyField => (KeyLength > 0 || IsItem) && Value.Length == 0;

    /// <summary>Behind the colon or the hyphen; empty for other lines.</summary>
    public string Value => KeyLength > 0 || IsItem ? Source.Text[ValueAt..End] : "";

    public int ValueAt
    {
        get
        {
            var at = KeyLength > 0 ? ContentAt + KeyLength + 1 : ContentAt;
            return End - Source.Text.AsSpan(at, End - at).TrimStart(' ').Length;
        }
    }

    /// <summary>How a help calls the value.</summary>
    public string Name => KeyLength > 0 ? Key : "entry";

    /// <summary>What a help writes before the value.</summary>
    public string Prefix => KeyLength > 0 ? Key + ": " : "- ";

    /// <summary>Up to the line of a place, and the one behind it.</summary>
    public static List<YamlLine> Read(SourceText source, int start, int end, int stop)
    {
        var lines = new List<YamlLine>();
        var text = source.Text;
        var skipBelow = int.MaxValue;
        var number = source.PositionOf(start).Line;
        var isBehind = false;
        for (var at = start; at < end && !isBehind; number++)
        {
            var lineEnd = Math.Min(end, TextLines.EndOf(text, at));
            var content = text.AsSpan(at, lineEnd - at).Trim(' ');
            if (content.Length > 0 && content[0] != '#')
            {
                var line = Of(source, number, at, at + text.AsSpan(at, lineEnd - at).TrimEnd().Length);
                if (line.Indent <= skipBelow)
                {
                    isBehind = line.Start > stop;
                    lines.Add(line);
                    skipBelow = GoesOn(line.Value) ? line.Column : int.MaxValue;
                }
            }

            at = TextLines.Next(text, lineEnd);
        }

        return lines;
    }

    /// <summary>In lines that are indented further, whatever they look like.</summary>
    private static bool GoesOn(string value) =>
        value is ['|' or '>' or '"' or '\'', ..] || (value is ['[' or '{', ..] && YamlSlips.EndOfBrackets(value) < 0);

    private static YamlLine Of(SourceText source, int number, int start, int end)
    {
        var text = source.Text.AsSpan(0, end);
        var at = start;
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        var indent = at - start;
        while (text[at..] is "-" or ['-', ' ', ..])
        {
            at++;
            while (at < end && text[at] == ' ')
            {
                at++;
            }
        }

        var rest = text[at..];
        var quoted = rest is ['"' or '\'', ..] ? rest[1..].IndexOf(rest[0]) + 2 : 0;
        var length = quoted > 1 && quoted < rest.Length && rest[quoted] == ':' ? quoted : rest.IndexOf(':');
        var isKey = length > 0
            && (length == quoted || rest[..length].ContainsOnlyKeyLetters()) && (length + 1 == rest.Length || rest[length + 1] == ' ');
        return new YamlLine(source, number, start, end, indent, at - start, isKey ? length : 0);
    }
}

internal static class KeyLetters
{
    /// <summary>As the names of fields have them.</summary>
    public static bool ContainsOnlyKeyLetters(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return text.Length > 0 && text[0] != '-';
    }
}
