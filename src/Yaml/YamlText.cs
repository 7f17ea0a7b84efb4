using System.Text;

namespace Attest.Yaml;

/// <summary>Plain where every YAML reader reads the same text, in quotation marks otherwise.</summary>
internal static class YamlText
{
    // What YAML 1.1 reads as a boolean, a number or null.
    private static readonly HashSet<string> Words =
        new(["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"], StringComparer.OrdinalIgnoreCase);

    public static string Write(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>Whole numbers, such as a volume, stay plain.</summary>
    public static string WriteNumber(string text) =>
        text.Length is > 0 and < 10 && text.All(char.IsAsciiDigit) && (text[0] != '0' || text.Length == 1) ? text : Write(text);

    /// <summary>Page ranges, DOIs, and text that begins with a letter and has no signs of YAML, in braces and lists too.</summary>
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || Words.Contains(text) || text[0] is ' ' || text[^1] is ' ' or ':')
        {
            return false;
        }

        if (!char.IsLetter(text[0]))
        {
            return IsRangeOfPages(text) || IsDoi(text);
        }

        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case ',' or '[' or ']' or '{' or '}' or '"' or '\'' or '`' or '\\' or '\n' or '\r' or '\t':
                case ':' when text[i + 1] is ' ':
                case '#' when text[i - 1] == ' ':
                case ' ' when text[i - 1] == ' ':
                case < ' ' or '\u007f' or (>= '\u0080' and < '\u00a0') or '\u2028' or '\u2029' or '\ufeff':
                    return false;
            }
        }

        return true;
    }

    private static bool IsRangeOfPages(string text)
    {
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        // Not a possible year and month.
        return hyphen > 0 && hyphen < text.Length - 1 && !(hyphen == 4 && text.Length <= 7)
            && text.AsSpan(0, hyphen).IndexOfAnyExceptInRange('0', '9') < 0
            && text.AsSpan(hyphen + 1).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool IsDoi(string text) =>
        text.StartsWith("10.", StringComparison.Ordinal) && text.Contains('/', StringComparison.Ordinal)
        && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '-' or '_' or '(' or ')' or ';');

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
