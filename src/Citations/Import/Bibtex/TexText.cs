using System.Buffers;
using System.Text;
using Attest.Citations.Import.Drafts;

namespace Attest.Citations.Import.Bibtex;

/// <summary>
/// Reads TeX as the text that it prints, with CSL's tags for italics, bold, small capitals and scripts. Unknown commands are left
/// out, but not what they enclose.
/// </summary>
internal sealed class TexText
{
    // Protects the stack; deeper braces are ignored.
    private const int DeepestGroup = 60;

    private static readonly SearchValues<char> Signs = SearchValues.Create("\\{}$~-'`");

    private readonly string _tex;
    private int _at;
    private bool _isMath;

    private TexText(string tex) => _tex = tex;

    private char Next => _at < _tex.Length ? _tex[_at] : '\0';

    public static string Read(string tex)
    {
        if (tex.AsSpan().IndexOfAny(Signs) < 0)
        {
            return ImportedText.Clean(tex);
        }

        var reader = new TexText(tex);
        var text = new StringBuilder(tex.Length);
        while (reader._at < tex.Length)
        {
            reader.ReadGroup(text, 0);
            // An unexpected closing brace.
            reader._at++;
        }

        return ImportedText.Clean(text.ToString());
    }

    /// <summary>An address or an identifier, in which TeX is only escapes.</summary>
    public static string ReadVerbatim(string tex)
    {
        var text = tex.Trim();
        foreach (var command in (ReadOnlySpan<string>)["\\url", "\\href", "\\doi", "\\path"])
        {
            text = text.StartsWith(command + "{", StringComparison.Ordinal) ? text[command.Length..].Split('}')[0] : text;
        }

        if (text.AsSpan().IndexOfAny("\\{}$") < 0)
        {
            return ImportedText.Clean(text);
        }

        text = text.Replace("{\\_}", "_", StringComparison.Ordinal).Replace("$\\sim$", "~", StringComparison.Ordinal)
            .Replace("\\textasciitilde", "~", StringComparison.Ordinal).Replace("\\textless", "<", StringComparison.Ordinal)
            .Replace("\\textgreater", ">", StringComparison.Ordinal).Replace("\\textunderscore", "_", StringComparison.Ordinal);
        return ImportedText.Clean(string.Concat(text.Where(static c => c is not ('\\' or '{' or '}'))));
    }

    private void ReadGroup(StringBuilder text, int depth)
    {
        string? closing = null;
        while (_at < _tex.Length && _tex[_at] != '}')
        {
            closing = ReadToken(text, depth) ?? closing;
        }

        text.Append(closing);
    }

    /// <returns>The closing tag for the end of the group, after a command such as <c>\it</c>.</returns>
    private string? ReadToken(StringBuilder text, int depth)
    {
        var c = _tex[_at++];
        switch (c)
        {
            case '\\':
                return ReadCommand(text, depth);
            case '{' when depth < DeepestGroup:
                ReadGroup(text, depth + 1);
                _at++;
                break;
            case '{':
                break;
            case '$':
                _isMath = !_isMath;
                break;
            case '^' or '_' when _isMath:
                ReadScript(text, c == '^' ? "sup" : "sub", depth);
                break;
            case '~':
                text.Append(' ');
                break;
            case '-' when Follows("--"):
                _at += 2;
                text.Append('—');
                break;
            case '-' when Follows("-"):
                _at++;
                text.Append('–');
                break;
            case '-' when _isMath:
                text.Append('−');
                break;
            case '`' when Follows("`"):
                _at++;
                text.Append('“');
                break;
            case '\'' when Follows("'"):
                _at++;
                text.Append('”');
                break;
            default:
                text.Append(c);
                break;
        }

        return null;
    }

    private string? ReadCommand(StringBuilder text, int depth)
    {
        if (_at >= _tex.Length)
        {
            return null;
        }

        var first = _tex[_at++];
        if (!char.IsAsciiLetter(first))
        {
            ReadSign(text, first, depth);
            return null;
        }

        var start = _at - 1;
        while (char.IsAsciiLetter(Next))
        {
            _at++;
        }

        var name = _tex[start.._at];
        if (name.Length == 1 && TexCharacters.IsAccent(first))
        {
            text.Append(TexCharacters.Apply(first, Argument(depth)));
            return null;
        }

        SkipBlanks();
        if (TexCharacters.Symbol(name) is { } symbol)
        {
            text.Append(symbol);
            // The "{}" of "\alpha{}" only ends the command.
            _at += Follows("{}") ? 2 : 0;
            return null;
        }

        return ReadStyle(text, name, depth);
    }

    private void ReadSign(StringBuilder text, char sign, int depth)
    {
        switch (sign)
        {
            case '\'' or '`' or '^' or '"' or '~' or '=' or '.':
                text.Append(TexCharacters.Apply(sign, Argument(depth)));
                break;
            case '\\' or ' ' or '\n' or '\r' or '\t' or ',' or ';' or ':':
                text.Append(' ');
                break;
            case '-' or '/' or '!' or '@':
                break;
            case '(' or ')' or '[' or ']':
                _isMath = sign is '(' or '[';
                break;
            default:
                // \& \% \$ \# \_ \{ \}
                text.Append(sign);
                break;
        }
    }

    private string? ReadStyle(StringBuilder text, string name, int depth)
    {
        var tag = name switch
        {
            "textit" or "emph" or "textsl" or "mathit" or "it" or "itshape" or "em" or "sl" or "slshape" => "i",
            "textbf" or "mathbf" or "bf" or "bfseries" or "boldsymbol" => "b",
            "textsc" or "sc" or "scshape" => "sc",
            "textsuperscript" or "sp" => "sup",
            "textsubscript" or "sb" => "sub",
            _ => null,
        };
        if (name is "it" or "itshape" or "em" or "sl" or "slshape" or "bf" or "bfseries" or "sc" or "scshape")
        {
            text.Append('<').Append(tag).Append('>');
            return $"</{tag}>";
        }

        if (name == "href")
        {
            Argument(depth);
        }

        if (tag is not null)
        {
            text.Append('<').Append(tag).Append('>').Append(Argument(depth)).Append("</").Append(tag).Append('>');
        }
        else if (name is "enquote" or "mkbibquote")
        {
            text.Append('“').Append(Argument(depth)).Append('”');
        }

        return null;
    }

    private void ReadScript(StringBuilder text, string tag, int depth)
    {
        var script = Argument(depth);
        // Raised characters.
        text.Append(script is "°" or "′" ? script : $"<{tag}>{script}</{tag}>");
    }

    // The argument of a command: the next group, command or character.
    private string Argument(int depth)
    {
        SkipBlanks();
        if (_at >= _tex.Length || Next == '}')
        {
            return "";
        }

        // A chain of accents takes the stack like groups.
        if (depth >= DeepestGroup)
        {
            return _tex[_at++].ToString();
        }

        var argument = new StringBuilder();
        argument.Append(ReadToken(argument, depth + 1));
        return argument.ToString();
    }

    private void SkipBlanks()
    {
        while (char.IsWhiteSpace(Next))
        {
            _at++;
        }
    }

    private bool Follows(string text) => _tex.AsSpan(_at).StartsWith(text);
}
