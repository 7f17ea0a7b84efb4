using System.Diagnostics;
using System.Text.RegularExpressions;
using Attest.Diagnostics;
using Attest.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

internal enum InlinePlace
{
    Text,
    Heading,
    Link,
}

/// <summary>Makes inlines of the parser's, and notes citations and links.</summary>
internal sealed partial class InlineBuilder(TreeWriter tree, SourceText source, int offset, FaultList faults)
{
    public const string RawHtmlHelp = "write it in markdown; write \"<\" before a number as \\<, and put code between backticks";

    private const int MostCitations = 100_000;

    private readonly HashSet<string> _openTags = new(StringComparer.OrdinalIgnoreCase);
    private readonly InlineOffences _offences = new(source, offset, faults);

    public List<Citation> Citations { get; } = [];

    public List<Link> Links { get; } = [];

    public void Read(ContainerInline? container, InlinePlace place)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            _offences.Check(inline);
            Read(inline, place);
        }
    }

    public void ReadImage(Figure figure)
    {
        if (figure.CaptionIsDescription)
        {
            _offences.CheckTitle(figure.Image);
        }

        ReadLink(figure.Image, figure.CaptionIsDescription ? InlinePlace.Text : InlinePlace.Link);
    }

    /// <returns>Its place among all citations. Each has a link and a link back; with too many of them a page is no page any more.</returns>
    public int AddCitation(Citation citation, SourceSpan span)
    {
        if (Citations.Count == MostCitations)
        {
            throw new BoundException(span, $"the text cites more than {MostCitations / 1000},000 times", "split it into several articles");
        }

        Citations.Add(citation);
        return Citations.Count - 1;
    }

    private void Read(Markdig.Syntax.Inlines.Inline inline, InlinePlace place)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddText(literal);
                break;
            case LineBreakInline lineBreak:
                tree.Open(lineBreak.IsHard ? InlineKind.HardBreak : InlineKind.SoftBreak, lineBreak);
                break;
            case CitationInline citation:
                ReadCitation(citation, place);
                break;
            case HtmlEntityInline entity:
                tree.Close(tree.Open(InlineKind.Entity, entity), TextPool.Of(entity.Transcoded.AsSpan()));
                break;
            case CodeInline code:
                tree.Close(tree.Open(InlineKind.Code, code), code.Content);
                break;
            case HtmlInline html:
                ReadTag(html);
                tree.Open(InlineKind.Html, html);
                break;
            case AutolinkInline address:
                ReadAddress(address);
                break;
            case FootnoteLink mark:
                // The parser's own links back are left out: whoever lists the footnotes makes them.
                if (!mark.IsBackLink)
                {
                    tree.Open(InlineKind.FootnoteMark, mark, mark.Footnote.Order);
                }

                break;
            case TaskList task:
                tree.Open(InlineKind.Task, task, Mark.If(task.Checked));
                break;
            case LinkInline link:
                _offences.CheckTitle(link);
                ReadLink(link, InlinePlace.Link);
                break;
            case EmphasisInline emphasis:
                var index = tree.Open(KindOf(emphasis), emphasis);
                Read(emphasis, place);
                tree.Close(index);
                break;
            case DelimiterInline delimiter:
                tree.AddText(delimiter.ToLiteral(), delimiter.Span);
                Read(delimiter, place);
                break;
            case ContainerInline inner:
                Read(inner, place);
                break;
            default:
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

    private void AddText(LiteralInline literal)
    {
        if (!literal.Content.IsEmpty)
        {
            tree.AddText(literal.Content.AsSpan(), literal.Span);
        }
    }

    /// <summary>A tag and the one that closes it are one offence.</summary>
    private void ReadTag(HtmlInline html)
    {
        var name = TagName().Match(html.Tag);
        if (name.Groups["closes"].Success && _openTags.Remove(name.Groups["name"].Value))
        {
            return;
        }

        if (name.Success && !name.Groups["closes"].Success)
        {
            _openTags.Add(name.Groups["name"].Value);
        }

        faults.Add(FaultKind.RawHtml, tree.At(html.Span), $"raw HTML \"{Shorten(html.Tag)}\" is not published", RawHtmlHelp);
    }

    private void ReadCitation(CitationInline citation, InlinePlace place)
    {
        tree.AddCitation(citation, citation.Items.Count, Citations.Count);
        foreach (var item in citation.Items)
        {
            var start = offset + item.Offset + citation.ItemsShift;
            var braces = source.Text[start + 1] == '{' ? 2 : 0;
            AddCitation(new Citation(item.Key, source.At(start, item.Key.Length + 1 + braces), item.Prefix, item.Locator), citation.Span);
        }

        var problem = citation.Problem is { } own ? (own, citation.Help)
            : place == InlinePlace.Heading ? ("a heading cannot contain a citation", "move it into the text below the heading")
            : place == InlinePlace.Link ? ("a link or an image's description cannot contain a citation", "move it after the link, or into the image's caption")
            : ((string, string?)?)null;
        if (problem is var (message, help))
        {
            faults.Add(FaultKind.MalformedCitation, tree.At(citation.Span), message, help);
        }
    }

    private void ReadAddress(AutolinkInline address)
    {
        var link = new Link(address.IsEmail ? "mailto:" + address.Url : address.Url, tree.At(address.Span), false, address.Url);
        tree.Close(tree.Open(InlineKind.Address, address), link);
        if (!address.IsEmail)
        {
            Links.Add(link);
        }
    }

    private void ReadLink(LinkInline link, InlinePlace place)
    {
        // The address of [text][label] stands elsewhere, and the fault is at neither place alone; the link is where it shows.
        var span = link.Reference is null && link.UrlSpan.Length > 0 ? link.UrlSpan : link.Span;
        var before = Links.Count;
        var index = tree.Open(link.IsImage ? InlineKind.Image : InlineKind.Link, link);
        Read(link, place);
        tree.Close(index);
        var text = link.IsImage ? PlainText.Of(new Inline(tree.Tree, index).Children) : "";
        var read = new Link(link.Url ?? "", tree.At(span), link.IsImage, text, link.Title);
        tree.Tree.Keep(index, read);
        Links.Insert(before, read);
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..39] + "…";

    [GeneratedRegex(@"^<(?<closes>/)?(?<name>[A-Za-z][A-Za-z0-9-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex TagName();
}
