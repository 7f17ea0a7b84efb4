using Attest.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>A cited key, at its <c>@</c> in the text that Markdig parsed.</summary>
internal sealed record CitedKey(string Key, int Offset, string? Prefix, string? Locator);

/// <summary>A bracket with citations, well-formed or not.</summary>
internal sealed class CitationInline : LeafInline
{
    public IReadOnlyList<CitedKey> Items { get; init; } = [];

    /// <summary>In the words of a diagnostic.</summary>
    public (string Message, string Help)? Problem { get; init; }
}

/// <summary>
/// Pandoc's citations, in brackets only: <c>[@key]</c>, <c>[see @a, p. 8; @b]</c>. Keys begin with a letter, digit or underscore and may
/// contain single punctuation characters, or anything between braces. Runs before the link parser, and leaves links to it.
/// </summary>
internal sealed class CitationParser : InlineParser
{
    /// <summary>Bounded, since many closing braces may be missing.</summary>
    private const int LongestKey = 1_000;

    private const string InnerPunctuation = ":.#$%&-+?<>~/";

    public CitationParser() => OpeningCharacters = ['['];

    /// <summary>True for a key that needs no braces.</summary>
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

        // A bracket before an address is always a link.
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

        Emit(processor, start, close, [.. items], problem);
        slice.Start = close + 1;
        return true;
    }

    /// <summary><c>[@key</c> without its bracket: reported, since as text it would be overlooked.</summary>
    private static bool MatchUnfinished(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text;
        var at = slice.Start + 1;
        at += at <= slice.End && text[at] == '-' ? 1 : 0;
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

    /// <summary>-1 if another one opens before it.</summary>
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

    private static (string Message, string Help)? ReadItems(
        InlineProcessor processor, string text, int from, int close, List<CitedKey> items)
    {
        (string, string)? problem = null;
        var withoutKey = 0;
        while (from <= close)
        {
            var semicolon = text.IndexOf(';', from, close - from);
            var end = semicolon < 0 ? close : semicolon;
            var at = FindAt(text, from, end);
            withoutKey += at < 0 ? 1 : 0;
            problem = (at < 0 ? null : ReadItem(processor, text, from, at, end, items)) ?? problem;
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
        return isSuppressed ? ("\"-@\" has no meaning where citations are numbers", $"write [@{key}]")
            : FindAt(text, keyEnd, end) is >= 0 and var second
                ? ("missing semicolon between two keys", $"write [@{key}; @{ReadKey(text, second + 1, end - 1, out _)}]")
            : null;
    }

    /// <summary>The <c>@</c> of a key, not in a word (an address) or alone between blanks.</summary>
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

            if (isFirst || i + 1 == end || IsKeyStart(text[i + 1]) || text[i + 1] == '{')
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
        InlineProcessor processor, int start, int end, IReadOnlyList<CitedKey> items, (string Message, string Help)? problem)
    {
        var first = processor.GetSourcePosition(start, out var line, out var column);
        processor.Inline = new CitationInline
        {
            Items = items,
            Problem = problem,
            Span = new SourceSpan(first, Offset(processor, end)),
            Line = line,
            Column = column,
        };
    }

    private static int Offset(InlineProcessor processor, int sliceOffset) => processor.GetSourcePosition(sliceOffset, out _, out _);
}
