using Attest.Diagnostics;
using Attest.Text;
using Attest.Yaml;

namespace Attest.Reading;

/// <param name="BodyStart">Where the fields begin, if they can be read, or the markdown.</param>
internal sealed record OpeningSlip(Location At, string Message, string Help, int BodyStart, bool IsReadable);

/// <param name="LastField">The offset of the last line of the fields.</param>
/// <param name="FieldsEnd">The offset behind that line.</param>
/// <param name="TextStart">The offset of the first line that is neither a field nor a closing line with a slip.</param>
/// <param name="ClosingLine">A line that was meant to close the block; empty if there is none.</param>
/// <param name="IsSure">What follows cannot be YAML.</param>
internal sealed record EndOfFields(int LastField, int FieldsEnd, int TextStart, Location ClosingLine, bool IsSure);

/// <summary>Slips in the lines around the fields.</summary>
internal static class FrontMatterSlips
{
    private const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2212_=~*";

    /// <summary>What is reported where the file does not begin with <c>---</c>.</summary>
    public static OpeningSlip Opening(SourceText source, int start, int end)
    {
        var text = source.Text;
        var line = text.AsSpan(start, end - start).Trim();
        var at = source.Between(start, end);
        var next = TextLines.Next(text, end);
        if (line.Length == 0)
        {
            return new(source.At(0), "the file is empty",
                "begin with \"new article\", the command that writes the fields, or remove the file", text.Length, false);
        }

        if (IsLineOfDashes(line))
        {
            return new(at, Describe(at),
                "write three hyphens, \"---\", and nothing else, in this line", next, true);
        }

        if (line is "+++" || line.StartsWith("+++"))
        {
            var (key, value) = FirstTomlField(text, next);
            var closing = text.IndexOf("\n+++", next - 1, StringComparison.Ordinal);
            return new(at, "this is TOML, and front matter is YAML",
                $"write \"---\" in place of both lines \"+++\", and \"{key}: {value}\", with a colon and a blank in place of \"=\"",
                closing < 0 ? text.Length : TextLines.Next(text, TextLines.EndOf(text, closing + 1)), false);
        }

        if (line[0] == '{')
        {
            return new(at, "this is JSON, and front matter is YAML",
                "write a line \"---\", then each field on a line, as in \"title: …\", then another line \"---\"", text.Length, false);
        }

        if (line.StartsWith("---") || (IsField(line, isInText: false) && EndOf(source, start).ClosingLine.Length > 0))
        {
            // Text behind the hyphens; or fields without a line above them.
            return !line.StartsWith("---")
                ? new(at, "the line \"---\" is missing before the front matter",
                    $"write a line \"---\" above \"{YamlSlips.Short(line.ToString())}\"", start, true)
                : !IsField(line[3..].TrimStart(), isInText: true)
                ? new(at, "the first line must be \"---\" alone", "take what follows the three hyphens away", next, true)
                : new(at, "the first line must be \"---\" alone", "put what follows the three hyphens into the next line", next, false);
        }

        if (line.StartsWith("```") && text.IndexOf("\n```", end, StringComparison.Ordinal) >= 0 && IsFieldAt(text, next))
        {
            return new(at, "the front matter stands between lines of ```", "write \"---\" in place of both lines of ```",
                text.Length, false);
        }

        return new(source.At(0), "the file has no front matter, so it is not an article or a page",
            "begin the file with a line \"---\", then the fields, then another line \"---\"; keep notes outside of the input folder",
            0, false);
    }

    /// <summary>What is reported where no line closes the block.</summary>
    public static (string Message, string Help) Closing(SourceText source, EndOfFields end, string otherwise)
    {
        if (end.ClosingLine.Length > 0)
        {
            return (Describe(end.ClosingLine), "write three hyphens, \"---\", and nothing else, in that line");
        }

        var last = source.Between(end.LastField, end.FieldsEnd);
        var words = source.Text.AsSpan(last.Start, last.Length).Trim().ToString();
        return ("the front matter is not closed",
            words.Length == 0 ? otherwise
                : $"put \"---\" behind \"{YamlSlips.Short(words)}\" (line {last.StartPosition.Line}), in a line of its own");
    }

    public static EndOfFields EndOfFields(SourceText source, int start) => EndOf(source, start);

    /// <summary>Fields, until a line that no field, item or indented text can be.</summary>
    private static EndOfFields EndOf(SourceText source, int start)
    {
        var text = source.Text;
        var (lastField, fieldsEnd) = (start, start);
        var isBehindBlank = false;
        for (var at = start; at < text.Length; at = TextLines.Next(text, TextLines.EndOf(text, at)))
        {
            var end = TextLines.EndOf(text, at);
            var line = text.AsSpan(at, end - at);
            if (line.TrimEnd() is "---" or "...")
            {
                return new(lastField, fieldsEnd, at, source.Between(at, end), false);
            }

            if (IsLineOfDashes(line.Trim()))
            {
                return new(lastField, fieldsEnd, TextLines.Next(text, end), source.Between(at, end), true);
            }

            if (line.IsWhiteSpace())
            {
                isBehindBlank = true;
            }
            else if (IsField(line, isBehindBlank))
            {
                (lastField, fieldsEnd, isBehindBlank) = (at, TextLines.Next(text, end), false);
            }
            else
            {
                return new(lastField, fieldsEnd, at, source.At(at), isBehindBlank && line[0] is not ('-' or ' ' or '#'));
            }
        }

        return new(lastField, fieldsEnd, text.Length, source.At(text.Length), false);
    }

    private static bool IsFieldAt(string text, int start) =>
        start < text.Length && TextLines.EndOf(text, start) is var end && end > start
        && char.IsAsciiLetterLower(text[start]) && IsField(text.AsSpan(start, end - start), isInText: true);

    /// <param name="line">A line that is not blank.</param>
    /// <param name="isInText">Behind a blank line, where a text may begin: only a field in the first column is one.</param>
    private static bool IsField(ReadOnlySpan<char> line, bool isInText)
    {
        if (!isInText && line[0] is ' ' or '\t' or '-' or '#' or ']' or '}')
        {
            return true;
        }

        var colon = line.IndexOf(':');
        return colon > 0 && char.IsAsciiLetterLower(line[0]) && line[..colon].TrimEnd(' ').ContainsOnlyKeyLetters()
            && (colon + 1 == line.Length || line[colon + 1] is ' ' or '\t' || !isInText);
    }

    private static bool IsLineOfDashes(ReadOnlySpan<char> line) =>
        line.Length >= 1 && !line.ContainsAnyExcept(Dashes + " ") && (line.Length > 1 || line[0] is '\u2014' or '\u2013')
        && line is not ("* *" or "- -");

    private static string Describe(Location at)
    {
        var words = at.Source.Text.AsSpan(at.Start, at.Length).Trim();
        var line = $"line {at.StartPosition.Line}";
        return words.ContainsAnyExcept('-') ? $"{line} has \"{words}\" in place of three hyphens"
            : words.Length == 3 ? $"{line} has a blank before its three hyphens"
            : $"{line} has {Number(words.Length)} hyphens, three are needed";
    }

    private static string Number(int count) => count switch { 2 => "two", 4 => "four", 5 => "five", _ => $"{count}" };

    private static (string Key, string Value) FirstTomlField(string text, int start)
    {
        var line = text.AsSpan(start, TextLines.EndOf(text, start) - start);
        var sign = line.IndexOf('=');
        return sign <= 0 ? ("title", "…")
            : (line[..sign].Trim().ToString(), YamlSlips.Short(line[(sign + 1)..].Trim().Trim('"').ToString()));
    }
}
