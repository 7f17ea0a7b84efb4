using System.Buffers;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Attest.Diagnostics;
using Attest.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

internal sealed partial class BodyBuilder
{
    private const int MostCitations = 100_000;

    private static readonly SearchValues<char> NotInScript = SearchValues.Create(" \t\r\n\u00a0~^[]\\<>&*_`|");

    private readonly HashSet<string> _openTags = new(StringComparer.OrdinalIgnoreCase);

    private enum InlinePlace
    {
        Text,
        Heading,
        Link,
    }

    private void Read(ContainerInline? container, InlinePlace place)
    {
        _depth++;
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            CheckDepth(inline);
            Check(inline);
            Read(inline, place);
        }

        _depth--;
    }

    private void Read(Markdig.Syntax.Inlines.Inline inline, InlinePlace place)
    {
        switch (inline)
        {
            case LiteralInline literal when !literal.Content.IsEmpty:
                AddText(literal.Content.AsSpan(), literal.Span);
                break;
            case LineBreakInline lineBreak:
                _tree.Add(lineBreak.IsHard ? InlineKind.HardBreak : InlineKind.SoftBreak, At(lineBreak));
                break;
            case CitationInline citation:
                ReadCitation(citation, place);
                break;
            case HtmlEntityInline entity:
                _tree.Close(_tree.Add(InlineKind.Entity, At(entity)), TextPool.Of(entity.Transcoded.AsSpan()));
                break;
            case CodeInline code:
                _tree.Close(_tree.Add(InlineKind.Code, At(code)),
                    _isInCell ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content);
                break;
            case HtmlInline html when _isInCell && LineBreakTag().IsMatch(html.Tag):
                _tree.Add(InlineKind.HardBreak, At(html));
                break;
            case HtmlInline html:
                ReadTag(html);
                _tree.Add(InlineKind.Html, At(html));
                break;
            case AutolinkInline address when place == InlinePlace.Link && address.Span.Length == address.Url.Length:
                AddText(address.Url, address.Span);
                break;
            case AutolinkInline address:
                ReadAddress(address);
                break;
            case FootnoteLink { IsBackLink: false } mark:
                _tree.Add(InlineKind.FootnoteMark, At(mark), mark.Footnote.Order);
                break;
            case TaskList task:
                _tree.Add(InlineKind.Task, At(task), Block.MarkedIf(task.Checked));
                break;
            case LinkInline link:
                CheckTitle(link);
                ReadLink(link, InlinePlace.Link);
                break;
            case EmphasisInline emphasis:
                var index = _tree.Add(KindOf(emphasis), At(emphasis));
                Read(emphasis, place);
                _tree.Close(index);
                break;
            case DelimiterInline delimiter:
                AddText(delimiter.ToLiteral(), delimiter.Span);
                Read(delimiter, place);
                break;
            case ContainerInline inner:
                Read(inner, place);
                break;
            // Readers that list the footnotes make the links back.
            case not (LiteralInline or FootnoteLink):
                throw new UnreachableException($"the tree has no kind for {inline.GetType().Name}");
        }
    }

    private static InlineKind KindOf(EmphasisInline emphasis) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('~', _) => InlineKind.Subscript,
        ('^', _) => InlineKind.Superscript,
        (_, 2) => InlineKind.Strong,
        _ => InlineKind.Emphasis,
    };

    /// <summary>Refers to the same text in the file, directly or after a backslash; otherwise keeps a copy.</summary>
    private void AddText(ReadOnlySpan<char> text, SourceSpan span)
    {
        var at = At(span);
        for (var escape = 0; escape <= 1; escape++)
        {
            if (source.Text.AsSpan(Math.Min(source.Length, at.Start + escape)).StartsWith(text))
            {
                _tree.Add(InlineKind.Text, at with { Length = escape + text.Length }, escape);
                return;
            }
        }

        _tree.Close(_tree.Add(InlineKind.Text, at), text.ToString());
    }

    /// <summary>A tag and its closing tag are one offence.</summary>
    private void ReadTag(HtmlInline html)
    {
        var match = TagName().Match(html.Tag);
        var (name, closes) = (match.Groups["name"].Value, match.Groups["closes"].Success);
        if (closes && _openTags.Remove(name))
        {
            return;
        }

        if (match.Success && !closes)
        {
            _openTags.Add(name);
        }

        ReportHtml(html, html.Tag, isBlock: false, CorrectionOf(html));
    }

    private void ReportHtml(MarkdownObject html, string tag, bool isBlock, TextEdit? correction = null)
    {
        var at = At(html);
        var slip = HtmlSlips.Of(source.Text, at.Start, at.End, isBlock);
        var shown = tag.Length <= 40 ? tag : tag[..39] + "…";
        faults.Add(FaultKind.RawHtml, at, $"raw HTML \"{shown}\" is not published", slip.Help, slip.Group, correction);
    }

    /// <summary>Of <c>&lt;sub&gt;2&lt;/sub&gt;</c>: <c>~2~</c>.</summary>
    private TextEdit? CorrectionOf(HtmlInline html) =>
        ScriptMarkOf(html.Tag) is { } mark && html.NextSibling is LiteralInline { NextSibling: HtmlInline closing }
        && closing.Tag.Equals(html.Tag.Insert(1, "/"), StringComparison.OrdinalIgnoreCase)
        && source.Text[(_offset + html.Span.End + 1)..(_offset + closing.Span.Start)] is { Length: > 0 } content
        && !content.AsSpan().ContainsAny(NotInScript)
            ? new(source.Between(_offset + html.Span.Start, _offset + closing.Span.End + 1), $"{mark}{content}{mark}")
            : null;

    private static char? ScriptMarkOf(string tag) =>
        tag.Equals("<sub>", StringComparison.OrdinalIgnoreCase) ? '~'
        : tag.Equals("<sup>", StringComparison.OrdinalIgnoreCase) ? '^'
        : null;

    private void ReadCitation(CitationInline citation, InlinePlace place)
    {
        _tree.Add(InlineKind.Citation, At(citation), citation.Items.Count, _citations.Count);
        foreach (var item in citation.Items)
        {
            var start = _offset + item.Offset;
            var braces = source.Text[start + 1] == '{' ? 2 : 0;
            Add(new Citation(item.Key, source.At(start, item.Key.Length + 1 + braces), item.Prefix, item.Locator), citation);
        }

        var problem = citation.Problem ?? place switch
        {
            InlinePlace.Heading => ("a heading cannot contain a citation", "move it into the text below the heading"),
            InlinePlace.Link =>
                ("a link or an image's description cannot contain a citation", "move it after the link, or into the image's caption"),
            InlinePlace.Text => ((string, string)?)null,
        };
        if (problem is var (message, help))
        {
            faults.Add(FaultKind.MalformedCitation, At(citation), message, help);
        }
    }

    /// <summary>Bounded, since each has two links on the page.</summary>
    private void Add(Citation citation, MarkdownObject element)
    {
        if (_citations.Count == MostCitations)
        {
            throw new BoundException(
                element.Span, $"the text cites more than {MostCitations / 1000},000 times", "split it into several articles");
        }

        _citations.Add(citation);
    }

    private void ReadAddress(AutolinkInline address)
    {
        var link = new Link(address.IsEmail ? "mailto:" + address.Url : address.Url, At(address), false, address.Url);
        _tree.Close(_tree.Add(InlineKind.Address, At(address)), link);
        if (!address.IsEmail)
        {
            _links.Add(link);
        }
    }

    private void ReadLink(LinkInline link, InlinePlace place)
    {
        var before = _links.Count;
        var index = _tree.Add(link.IsImage ? InlineKind.Image : InlineKind.Link, At(link));
        Read((ContainerInline)link, place);
        _tree.Close(index);
        var text = link.IsImage ? PlainText.Of(new Inline(_tree, index).Children) : "";
        // The address of [text][label] is elsewhere; faults are reported at the link.
        var span = link.Reference is null && link.UrlSpan.Length > 0 ? link.UrlSpan : link.Span;
        var address = link.Reference?.UrlSpan ?? link.UrlSpan;
        var read = new Link(link.Url ?? "", At(span), link.IsImage, text, link.Title)
        {
            AddressAt = address.Length > 0 ? At(address) : null,
        };
        _tree.Close(index, read);
        _links.Insert(before, read);
    }

    [GeneratedRegex(@"^<br[ \t]*/?>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineBreakTag();

    [GeneratedRegex(@"^<(?<closes>/)?(?<name>[A-Za-z][A-Za-z0-9-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex TagName();
}
