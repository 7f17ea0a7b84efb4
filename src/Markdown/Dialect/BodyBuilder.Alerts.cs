using Attest.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>
/// GitHub's alerts, a quotation whose first line is <c>[!WARNING]</c>, are call-outs: the approver sees a box in the pull request. None is
/// urgent, since GitHub has no such kind.
/// </summary>
internal sealed partial class BodyBuilder
{
    private const int LongestAlert = 12;

    /// <summary>Takes the mark off the quotation, and opens its container; null for another quotation, or one of the mark alone.</summary>
    private Container? TakeAlert(QuoteBlock quote)
    {
        if (quote is not [ParagraphBlock { Inline: { } inlines } paragraph, ..] || NameOfAlert(paragraph.Span.Start) is not { } at)
        {
            return null;
        }

        var name = KindOfAlert(source.Text.AsSpan(at.Start, at.Length));
        var mark = inlines.TakeWhile(inline => inline is not LineBreakInline).ToList();
        var lineBreak = mark.Count > 0 ? mark[^1].NextSibling : null;
        if (name is null || !mark.TrueForAll(inline => inline is LiteralInline) || (lineBreak is null && quote.Count == 1))
        {
            return null;
        }

        if (lineBreak is null)
        {
            quote.RemoveAt(0);
        }

        mark.ForEach(inline => inline.Remove());
        lineBreak?.Remove();
        _container = new Container(name, at, source.At(at.Start - 2, at.Length + 3), []) { Outer = _container };
        _containers.Add(_container);
        return _container;
    }

    /// <summary>Null if its brackets do not have the line to themselves.</summary>
    private Location? NameOfAlert(int start)
    {
        var text = source.Text.AsSpan(_offset + start);
        var close = text is ['[', '!', ..] ? text[..Math.Min(text.Length, LongestAlert)].IndexOf(']') : -1;
        return close > 2 && text[(close + 1)..].TrimStart(" \t") is [] or ['\r' or '\n', ..]
            ? source.At(_offset + start + 2, close - 2) : null;
    }

    private static string? KindOfAlert(ReadOnlySpan<char> name) => name.ToString().ToUpperInvariant() switch
    {
        "NOTE" or "TIP" or "IMPORTANT" => "note",
        "WARNING" or "CAUTION" => "warning",
        _ => null,
    };
}
