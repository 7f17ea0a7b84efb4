using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>
/// Addresses that begin with <c>http://</c> or <c>https://</c> are links, and end where GFM says ("Autolinks (extension)"), or with the
/// brackets around them. In the words of a link they stay text, see <see cref="BodyBuilder"/>.
/// </summary>
internal sealed class BareAddressParser : InlineParser
{
    public BareAddressParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, colon) = (slice.Text, slice.Start);
        if (colon + 3 > slice.End || text[colon + 1] != '/' || text[colon + 2] != '/' || processor.Inline is not LiteralInline before
            || !ReferenceEquals(before.Content.Text, text) || before.Content.End != colon - 1)
        {
            return false;
        }

        var scheme = SchemeBehind(before.Content.AsSpan());
        var end = scheme == 0 ? 0 : EndOf(text, colon + 3, slice.End);
        if (end == 0)
        {
            return false;
        }

        var start = colon - scheme;
        before.Content.End -= scheme;
        before.Span.End -= scheme;
        if (before.Content.IsEmpty)
        {
            before.Remove();
        }

        var first = processor.GetSourcePosition(start, out var line, out var column);
        processor.Inline = new AutolinkInline(text[start..end])
        {
            Span = new SourceSpan(first, first + end - start - 1),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }

    /// <summary>The length of its name; 0 for another one, or inside a word.</summary>
    private static int SchemeBehind(ReadOnlySpan<char> text)
    {
        var length = text.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? 5
            : text.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        return length < text.Length && char.IsLetterOrDigit(text[^(length + 1)]) ? 0 : length;
    }

    /// <summary>The index behind the address; 0 if there is no host.</summary>
    private static int EndOf(string text, int host, int last)
    {
        var end = host;
        var underscores = (BeforeLastPoint: 0, BehindIt: 0);
        while (end <= last && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '.'
            || (text[end] == '_' && end < last && char.IsLetterOrDigit(text[end + 1]))))
        {
            var (before, behind) = underscores;
            underscores = text[end] == '.' ? (behind, 0) : (before, behind + (text[end] == '_' ? 1 : 0));
            end++;
        }

        if (end == host || !char.IsLetterOrDigit(text[host]) || underscores != (0, 0))
        {
            return 0;
        }

        var brackets = 0;
        while (end <= last && !char.IsWhiteSpace(text[end]) && text[end] != '<')
        {
            brackets += text[end] == '[' ? 1 : text[end] == ']' ? -1 : 0;
            if (brackets < 0)
            {
                break;
            }

            end++;
        }

        return TrimmedEnd(text.AsSpan(0, end), host);
    }

    /// <summary>Without punctuation, a bracket that it does not open, and an entity.</summary>
    private static int TrimmedEnd(ReadOnlySpan<char> text, int host)
    {
        var surplus = text[host..].Count(')') - text[host..].Count('(');
        while (true)
        {
            switch (text[^1])
            {
                case '?' or '!' or '.' or ',' or ':' or '*' or '_' or '~' or '\'' or '"':
                    text = text[..^1];
                    break;
                case ')' when surplus > 0:
                    surplus--;
                    text = text[..^1];
                    break;
                case ';':
                    var before = text[..^1].TrimEnd("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
                    text = before.Length < text.Length - 1 && before is [.., '&'] ? before[..^1] : text[..^1];
                    break;
                default:
                    return text.Length;
            }
        }
    }
}
