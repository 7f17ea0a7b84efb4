using Attest.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>One cited key. Offsets count in the text that Markdig parsed; the key stands at its <c>@</c>.</summary>
internal sealed record CitedKey(string Key, int Offset, string? Prefix, string? Locator);

/// <summary>A bracket with citations, or what was meant to be one (<see cref="Problem"/>).</summary>
internal sealed class CitationInline : LeafInline
{
    public IReadOnlyList<CitedKey> Items { get; init; } = [];

    /// <summary>Why it is no well-formed citation, as one lower-case sentence; null when it is.</summary>
    public string? Problem { get; init; }

    public string? Help { get; init; }
}

/// <summary>
/// Citations in Pandoc's syntax, in brackets only: <c>[@key]</c>, <c>[see @a, p. 8; @b]</c>. Keys are Pandoc's: they
/// begin with a letter, digit or underscore and may hold single punctuation characters inside, or stand in braces.
/// Runs before the link parser, and leaves to it every bracket that is a link.
/// </summary>
internal sealed class CitationParser : InlineParser
{
    /// <summary>Between braces; a brace that is not closed must not be looked for to the end of the text each time.</summary>
    private const int LongestKey = 1_000;

    private const string InnerPunctuation = ":.#$%&-+?<>~/";

    public CitationParser() => OpeningCharacters = ['['];

    /// <summary>True for a key that can be cited as it is, without braces around it.</summary>
    internal static bool IsKey(string key) =>
        key.Length > 0 && key[0] != '{' && ReadKey(key, 0, key.Length - 1, out var end).Length == key.Length && end == key.Length;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        var start = slice.Start;
        var close = FindClose(text, start + 1, slice.End);
        if (close < 0)
        {
            return MatchUnfinished(processor, ref slice);
        }

        // A bracket with an address behind it is a link, whatever its text.
        if (close < slice.End && text[close + 1] == '(')
        {
            return false;
        }

        var items = new List<CitedKey>();
        var problem = ReadItems(processor, text, start + 1, close, items);
        if (problem is null && items.Count == 0)
        {
            return false;
        }

        Emit(processor, start, close, items.ToArray(), problem);
        slice.Start = close + 1;
        return true;
    }

    /// <summary><c>[@key</c> without its bracket: reported here, since it would be read over as text.</summary>
    private static bool MatchUnfinished(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        var at = slice.Start + 1;
        if (at <= slice.End && text[at] == '-')
        {
            at++;
        }

        if (at > slice.End || text[at] != '@')
        {
            return false;
        }

        var key = ReadKey(text, at + 1, slice.End, out var end);
        if (key.Length == 0 && at < slice.End && text[at + 1] == ' ')
        {
            return false;
        }

        Emit(processor, slice.Start, end - 1, key.Length > 0 ? [new CitedKey(key, Offset(processor, at), null, null)] : [],
            ("the citation has no closing bracket", "write [@key]"));
        slice.Start = end;
        return true;
    }

    /// <summary>The bracket that closes, unless another one opens before it.</summary>
    private static int FindClose(string text, int from, int end)
    {
        for (var i = from; i <= end; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    return -1;
                case ']':
                    return i;
            }
        }

        return -1;
    }

    private static (string Problem, string Help)? ReadItems(
        InlineProcessor processor, string text, int from, int close, List<CitedKey> items)
    {
        (string, string)? problem = null;
        var withoutKey = 0;
        while (from <= close)
        {
            var semicolon = text.IndexOf(';', from, close - from);
            var end = semicolon < 0 ? close : semicolon;
            var at = FindAt(text, from, end);
            if (at < 0)
            {
                withoutKey++;
            }
            else
            {
                problem = ReadItem(processor, text, from, at, end, items) ?? problem;
            }

            from = end + 1;
        }

        return withoutKey > 0 && (items.Count > 0 || problem is not null)
            ? problem ?? ("one entry of the citation has no @key", "write [@first; @second]")
            : problem;
    }

    private static (string, string)? ReadItem(
        InlineProcessor processor, string text, int from, int at, int end, List<CitedKey> items)
    {
        var key = ReadKey(text, at + 1, end - 1, out var keyEnd);
        if (key.Length == 0)
        {
            return ("the citation has no key", "write the key of a reference after the @, as in [@smith2020]");
        }

        var isSuppressed = at > from && text[at - 1] == '-';
        var prefix = text[from..(isSuppressed ? at - 1 : at)].Trim();
        var locator = text[keyEnd..end].Trim().TrimStart(',').Trim();
        items.Add(new CitedKey(key, Offset(processor, at), prefix.Length > 0 ? prefix : null, locator.Length > 0 ? locator : null));
        if (isSuppressed)
        {
            return ("\"-@\" has no meaning where citations are numbers", $"write [@{key}]");
        }

        return FindAt(text, keyEnd, end) >= 0
            ? ("missing semicolon between two keys", "write [@first; @second]")
            : null;
    }

    /// <summary>The <c>@</c> that begins a key: not one inside a word (an address), nor one alone between blanks.</summary>
    private static int FindAt(string text, int from, int end)
    {
        var isFirst = true;
        for (var i = from; i < end; i++)
        {
            if (text[i] != '@')
            {
                isFirst &= text[i] == '-' || (char.IsWhiteSpace(text[i]) && (i == from || text[i - 1] != '-'));
                continue;
            }

            var before = i == from ? ' ' : text[i - 1];
            if (!char.IsWhiteSpace(before) && before is not ('-' or ',' or '('))
            {
                isFirst = false;
                continue;
            }

            var startsKey = i + 1 < end && (IsKeyStart(text[i + 1]) || text[i + 1] == '{');
            var isBare = i + 1 == end;
            if (startsKey || isBare || isFirst)
            {
                return i;
            }

            isFirst = false;
        }

        return -1;
    }

    private static string ReadKey(string text, int from, int last, out int end)
    {
        end = from;
        if (from > last)
        {
            return "";
        }

        if (text[from] == '{')
        {
            var brace = text.IndexOf('}', from, Math.Min(last - from + 1, LongestKey));
            end = brace < 0 ? from : brace + 1;
            return brace < 0 ? "" : TextPool.Of(text.AsSpan(from + 1, brace - from - 1));
        }

        if (!IsKeyStart(text[from]))
        {
            return "";
        }

        for (end = from + 1; end <= last; end++)
        {
            var isInner = InnerPunctuation.Contains(text[end], StringComparison.Ordinal) && end < last && IsKeyStart(text[end + 1]);
            if (!IsKeyStart(text[end]) && !isInner)
            {
                break;
            }
        }

        return TextPool.Of(text.AsSpan(from, end - from));
    }

    private static bool IsKeyStart(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static void Emit(
        InlineProcessor processor, int start, int end, IReadOnlyList<CitedKey> items, (string Problem, string Help)? problem)
    {
        var first = processor.GetSourcePosition(start, out var line, out var column);
        processor.Inline = new CitationInline
        {
            Items = items,
            Problem = problem?.Problem,
            Help = problem?.Help,
            Span = new SourceSpan(first, Offset(processor, end)),
            Line = line,
            Column = column,
        };
    }

    private static int Offset(InlineProcessor processor, int sliceOffset) => processor.GetSourcePosition(sliceOffset, out _, out _);
}
