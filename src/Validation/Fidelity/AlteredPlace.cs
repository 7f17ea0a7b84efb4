using System.Buffers;
using Attest.Text;

namespace Attest.Validation.Fidelity;

/// <summary>Why a page may say something else at a place, and how to write it there, by the line of the place and its neighbours.</summary>
internal sealed class AlteredPlace
{
    private const int MostNumbers = 12;

    /// <summary>What may stand before the text of a line.</summary>
    private static readonly SearchValues<char> Markers = SearchValues.Create(" \t>-+*0123456789.):");

    private readonly string _text;
    private readonly int _at;
    private readonly int _start;
    private readonly int _end;

    public AlteredPlace(string text, int at)
    {
        (_text, _at) = (text, Math.Clamp(at, 0, text.Length));
        _start = _at == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], _at - 1) + 1;
        _end = TextLines.EndOf(_text, _at);
    }

    public string Help
    {
        get
        {
            var sign = _at < _text.Length ? _text[_at] : '\n';
            var isFirst = !BehindNote(Before).ContainsAnyExcept(Markers);
            var definition = Line.TrimStart(" \t>-+*").TrimEnd();
            return definition is ['[', not '^', ..] && definition.IndexOf("]:") is > 1 and var close
                ? LinkAddress.IsIn(definition[(close + 2)..])
                    ? _text.AsSpan(0, _start).Contains(definition[..(close + 2)], StringComparison.OrdinalIgnoreCase)
                        ? "this link has an address already: take one of the two out, or give it another name"
                        : $"no link uses these words, so they are not shown: write \\{definition[..close]}\\]{definition[(close + 1)..]}, "
                            + "or take the line out"
                    : $"the line is taken for the address of a link: write \\{definition[..close]}\\]{definition[(close + 1)..]}"
                : !isFirst || Behind.IsEmpty ? Inside(sign)
                : IsUnderline(Behind.Trim()) ? Underline
                : sign == '>' ? Quotation
                : sign is '-' or '+' or '*' && Behind is [_, ' ' or '\t', ..] ? Item(sign)
                : char.IsAsciiDigit(sign) && Marker.Read(Behind) is not null
                    ? "put it on the line before; for a list leave a blank line before it"
                : Inside(sign);
        }
    }

    /// <summary>Of the list around the place.</summary>
    public string Numbers => string.Join(", ", TypedNumbers());

    public string Counted
    {
        get
        {
            var typed = TypedNumbers();
            return string.Join(", ", typed.Select((_, i) => typed[0] + i));
        }
    }

    public int LastNumber => TypedNumbers()[^1];

    private ReadOnlySpan<char> Line => _text.AsSpan(_start, _end - _start);

    private ReadOnlySpan<char> Before => _text.AsSpan(_start, _at - _start);

    private ReadOnlySpan<char> Behind => _text.AsSpan(_at, _end - _at);

    private ReadOnlySpan<char> LineBefore => LineAbove(_start) is var (start, end) ? _text.AsSpan(start, end - start) : default;

    private static string Underline =>
        "the line below makes a heading of it: leave a blank line, or join the lines; begin a heading with \"## \"";

    private string Quotation
    {
        get
        {
            var text = BehindMarks(Behind[1..]).TrimStart("*_");
            var isAtLeast = Quantity.BeginsAtLeast(text);
            var quantity = Words(text[(isAtLeast ? text.IndexOf('=') + 1 : 0)..].TrimStart("*_ \t"), 2);
            return isAtLeast
                ? $"write \"≥ {quantity}\", or \"\\>=\""
                : $"write \"\\>\", or \"over {quantity}\""
                    + (IsWrapped ? ", or put it on the line before" : "") + "; if words are quoted, begin with a quotation mark";
        }
    }

    /// <summary>Behind the name of a footnote, with which its text begins.</summary>
    private static ReadOnlySpan<char> BehindNote(ReadOnlySpan<char> before) =>
        before.TrimStart() is ['[', '^', ..] && before.IndexOf("]:") is >= 0 and var close ? before[(close + 2)..] : before;

    /// <summary>True behind a line of text.</summary>
    private bool IsWrapped => Before.TrimStart(" \t").IsEmpty && !LineBefore.IsWhiteSpace() && Marker.Read(LineBefore.TrimStart()) is null;

    private string Item(char sign)
    {
        var quantity = Words(BehindMarks(Behind[1..]), 2);
        if (!Before.TrimStart(" \t").IsEmpty)
        {
            return sign switch
            {
                '-' => $"write \"minus\", or \"−{quantity}\"",
                '+' => $"write \"plus {quantity}\", or \"\\+\"",
                _ => "write \"\\*\", or \"×\"",
            };
        }

        var range = sign == '-' && LastWords(LineBefore) is { Length: > 0 } from && char.IsAsciiDigit(quantity.FirstOrDefault())
            ? $"a range is \"{from} to {quantity}\"" : null;
        return sign switch
        {
            '-' => $"{range ?? "write \"minus\" or \"−\", or put it on the line before"}; for a list leave a blank line before it",
            '+' => "write \"plus\" or \"and\"; for a list leave a blank line before it",
            _ => "write \"×\", or put it on the line before; for a list leave a blank line before it",
        };
    }

    private static string Inside(char sign) => sign switch
    {
        '*' or '_' => "it is taken for emphasis: write \"×\" between figures, or put a backslash before the sign",
        '^' or '~' or '<' or '>' or '+' or '-' or '=' => $"put a backslash before the sign (\\{sign}), or write it in words",
        _ => "put a backslash before the sign that is taken for markup, leave a blank line around a block, or write it in words",
    };

    private static bool IsUnderline(ReadOnlySpan<char> line) => line is "-" or "--" or "=" or "==";

    /// <summary>Without the marks of quotations and items, which are followed by a blank.</summary>
    private static ReadOnlySpan<char> BehindMarks(ReadOnlySpan<char> text)
    {
        text = text.TrimStart().TrimStart("> \t");
        while (text is ['-' or '+' or '*', ' ' or '\t', ..])
        {
            text = text[1..].TrimStart().TrimStart("> \t");
        }

        return text;
    }

    /// <summary>Until a sign behind a word ends them.</summary>
    private static string Words(ReadOnlySpan<char> text, int count)
    {
        var end = 0;
        while (end < text.Length && !(text[end] is ' ' or '\t' && (--count == 0 || (end > 0 && text[end - 1] is ':' or ';' or ',' or '%'))))
        {
            end++;
        }

        return text[..end].TrimEnd(" .,:;*_\\").ToString();
    }

    /// <summary>A number and its unit at the end of a line.</summary>
    private static string LastWords(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd(" \t\\");
        var start = line.LastIndexOf(' ');
        start = start > 0 && !char.IsAsciiDigit(line[start + 1]) ? line[..start].LastIndexOf(' ') : start;
        return start + 1 < line.Length && char.IsAsciiDigit(line[start + 1]) ? line[(start + 1)..].ToString() : "";
    }

    private List<int> TypedNumbers()
    {
        var numbers = new List<int>();
        var indent = Line.Length - Line.TrimStart(" \t>").Length;
        // The lines above, then this one and those below.
        var isText = false;
        for (var start = _start; start > 0 && numbers.Count < MostNumbers;)
        {
            (start, var aboveEnd) = LineAbove(start);
            var above = _text.AsSpan(start, aboveEnd - start);
            // Text to the left may go on in an item, if there is one above it.
            if (above.StartsWith("#") || (isText && above.IsWhiteSpace()))
            {
                break;
            }

            isText = !Add(above, indent, numbers) || (isText && !IsItem(above));
        }

        numbers.Reverse();
        var isBehindBlank = false;
        for (var start = _start; start < _text.Length && numbers.Count < MostNumbers * 2;)
        {
            var end = TextLines.EndOf(_text, start);
            var line = _text.AsSpan(start, end - start);
            if (!Add(line, indent, numbers) && (isBehindBlank || line.StartsWith("#")))
            {
                break;
            }

            isBehindBlank = line.IsWhiteSpace();
            start = TextLines.Next(_text, end);
        }

        return numbers.Count == 0 ? [1] : numbers;
    }

    private static bool IsItem(ReadOnlySpan<char> line) =>
        line.TrimStart(" \t>") is { IsEmpty: false } text && Marker.Read(text) is not null;

    /// <returns>False for text that is no item and not within one.</returns>
    private static bool Add(ReadOnlySpan<char> line, int indent, List<int> numbers)
    {
        var text = line.TrimStart(" \t>");
        if (text.IsEmpty || line.Length - text.Length > indent)
        {
            return true;
        }

        if (Marker.Read(text) is not { IsOrdered: true } marker)
        {
            return false;
        }

        numbers.Add(marker.Number);
        return true;
    }

    /// <summary>The line before one that begins there; empty if there is none.</summary>
    private (int Start, int End) LineAbove(int start)
    {
        var end = Math.Max(0, start - 1);
        end -= end > 0 && _text[end] == '\n' && _text[end - 1] == '\r' ? 1 : 0;
        return (_text.AsSpan(0, end).LastIndexOfAny('\n', '\r') + 1, end);
    }
}
