using System.Text.RegularExpressions;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown.Statements;
using Attest.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown;

/// <summary>
/// Walks the syntax tree once, in the order in which it is read, and notes what the rules, the numbering of citations
/// and the rendering ask about. Offences of syntax become faults.
/// </summary>
internal sealed partial class BodyReader(SourceText source, int offset, FaultList faults)
{
    private const int MostCitations = 100_000;

    private readonly List<Heading> _headings = [];
    private readonly List<Citation> _citations = [];
    private readonly List<Link> _links = [];
    private readonly List<Container> _containers = [];
    private readonly HeadingIds _ids = new();
    private readonly HashSet<string> _openTags = new(StringComparer.OrdinalIgnoreCase);
    private readonly InlineOffences _offences = new(source, offset, faults);

    /// <summary>The innermost container that is being read.</summary>
    private Container? _container;

    /// <summary>Footnotes stand at the end of the document, but belong to the places that point to them.</summary>
    private bool _isInNotes;

    /// <summary>What Markdig parsed, if it is the text of the file from the offset on.</summary>
    private string? _copy;

    /// <param name="document">The tree of what stands behind the offset.</param>
    /// <param name="text">What it was parsed from.</param>
    public Body Read(MarkdownDocument document, string text)
    {
        _copy = source.Text.AsSpan(offset).SequenceEqual(text) ? text : null;
        ReadBlocks(document);
        return new Body(document, ParseAgain(source, offset))
        {
            Offset = offset,
            Headings = _headings,
            Citations = _citations,
            Links = _links,
            Containers = _containers,
        };
    }

    // Apart, so that it holds nothing of this reader.
    private static Func<MarkdownDocument> ParseAgain(SourceText source, int offset) => () => MarkdownReader.Read(source, offset, new FaultList()).Syntax;

    private void ReadBlocks(ContainerBlock container)
    {
        foreach (var block in container)
        {
            ReadBlock(block);
        }
    }

    private void ReadBlock(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                ReadHeading(heading);
                break;
            case LinkReferenceDefinitionGroup definitions:
                ReadDefinitions(definitions);
                break;
            case HtmlBlock html:
                faults.Add(FaultKind.RawHtml, At(html.Span), "raw HTML is not published", RawHtmlHelp);
                MarkContent();
                break;
            case StrayFence fence:
                faults.Add(FaultKind.UnknownContainer, At(fence.Span), "this fence closes nothing",
                    "remove it, or make it as long as the fence that opens the container");
                break;
            case Figure figure:
                MarkContent();
                ReadLink(figure.Image);
                if (figure.CaptionIsDescription)
                {
                    _offences.CheckTitle(figure.Image);
                }

                ReadInlines(figure.Inline, InlinePlace.Text);
                ReadInlines(figure.Image, figure.CaptionIsDescription ? InlinePlace.Text : InlinePlace.Link);
                break;
            case FencedDiv div:
                var outer = _container;
                _container = ReadContainer(div) ?? outer;
                ReadBlocks(div);
                ReadSource(div);
                _container = outer;
                break;
            case FootnoteGroup notes:
                _isInNotes = true;
                ReadBlocks(notes);
                break;
            case ThematicBreakBlock:
                break;
            case ContainerBlock inner:
                ReadBlocks(inner);
                break;
            case LeafBlock leaf:
                MarkContent();
                ReadInlines(leaf.Inline, InlinePlace.Text);
                break;
        }
    }

    private const string RawHtmlHelp = "write it in markdown; write \"<\" before a number as \\<, and put code between backticks";

    private void ReadHeading(HeadingBlock block)
    {
        var id = TakeId(block);
        ReadInlines(block.Inline, InlinePlace.Heading);
        var text = PlainText.Of(block.Inline);
        var heading = new Heading(block.Level, text, _ids.Next(text, id), At(block.Span)) { Inside = _container };
        block.GetAttributes().Id = heading.Id;
        for (var i = _headings.Count - 1; i >= 0 && _headings[i].Level < heading.Level && !_headings[i].HasContent; i--)
        {
            _headings[i].HasContent = true;
        }

        _headings.Add(heading);
    }

    /// <summary>Takes Pandoc's <c>{#id}</c> off the end of a heading.</summary>
    private string? TakeId(HeadingBlock block)
    {
        if (block.Inline?.LastChild is not LiteralInline literal)
        {
            return null;
        }

        var text = literal.Content.ToString();
        var brace = text.EndsWith('}') ? text.LastIndexOf('{') : -1;
        if (brace < 0 || !InlineOffences.Attributes().IsMatch(text[brace..]))
        {
            return null;
        }

        literal.Content.End = literal.Content.Start + brace - 1;
        literal.Content.TrimEnd();
        if (HeadingId().Match(text[brace..]) is { Success: true } match)
        {
            return match.Groups["id"].Value;
        }

        faults.Add(FaultKind.UnknownContainer, At(new SourceSpan(literal.Span.Start + brace, literal.Span.End)),
            "a heading takes no attribute except an id", "write {#my-anchor}, or remove the braces");
        return null;
    }

    private void ReadDefinitions(LinkReferenceDefinitionGroup definitions)
    {
        var notes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in definitions.OfType<LinkReferenceDefinition>())
        {
            if (definition is FootnoteLinkReferenceDefinition note)
            {
                CheckNote(note, isFirst: notes.Add(note.Label ?? ""));
            }
            else if (definition.Label is ['@', ..])
            {
                faults.Add(FaultKind.MalformedCitation, At(definition.Span), "a citation before a colon is read as the address of a link",
                    "put words before the citation, or leave out the colon");
            }
        }
    }

    /// <summary>Footnotes to which nothing points are left out by Markdig, and so are all but the first of one name.</summary>
    private void CheckNote(FootnoteLinkReferenceDefinition note, bool isFirst)
    {
        var label = note.Label?.TrimStart('^');
        if (!isFirst)
        {
            faults.Add(FaultKind.BrokenAnchor, At(note.Span), $"footnote \"{label}\" has a second text", "give each footnote a name of its own");
        }
        else if (note.Footnote is { Links.Count: 0 })
        {
            faults.Add(FaultKind.BrokenAnchor, At(note.Span), $"nothing points to footnote \"{label}\"",
                $"write [^{label}] where its mark belongs, or remove it");
        }
    }

    /// <returns>Null for a fence that could not be read.</returns>
    private Container? ReadContainer(FencedDiv div)
    {
        var fence = At(new SourceSpan(div.Span.Start, div.Span.Start + div.FenceLength - 1));
        if (div.Problem is { } problem)
        {
            faults.Add(FaultKind.UnknownContainer, fence, problem, div.Help);
        }
        else if (!div.IsClosed)
        {
            faults.Add(FaultKind.UnknownContainer, fence, $"the container \"{div.Name}\" is not closed",
                $"write a line with {div.FenceLength} colons ({new string(':', Math.Min(div.FenceLength, 12))}) where it ends");
        }

        if (div.Problem is not null)
        {
            return null;
        }

        var container = new Container(div.Name, source.At(offset + div.NameOffset, div.Name.Length), fence,
            [.. div.Parameters.Select(p => new ContainerParameter(p.Name, p.Value, source.At(offset + p.Offset, p.Length)))])
        {
            Outer = _container,
            IsSourced = div.Name == ContainerNames.Recommendation && Sources.IsSourced(div),
        };
        _containers.Add(container);
        return container;
    }

    /// <summary>The source of a recommendation is a citation too; its number stands below the recommendation's text.</summary>
    private void ReadSource(FencedDiv div)
    {
        if (div.Name == ContainerNames.Recommendation && div.Parameters.FirstOrDefault(p => p.Name == "source") is { Value.Length: > 0 } parameter)
        {
            div.SourceIndex = _citations.Count;
            CountCitation(div.Span);
            _citations.Add(new Citation(parameter.Value, source.At(offset + parameter.Offset, parameter.Length), null, null));
        }
    }

    private enum InlinePlace
    {
        Text,
        Heading,
        Link,
    }

    private void ReadInlines(ContainerInline? container, InlinePlace place)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            _offences.Check(inline);
            switch (inline)
            {
                case LiteralInline literal:
                    LetGoOfCopy(literal);
                    break;
                case CitationInline citation:
                    ReadCitation(citation, place);
                    break;
                case HtmlInline html:
                    ReadTag(html);
                    break;
                case AutolinkInline { IsEmail: false } autolink:
                    _links.Add(new Link(autolink.Url, At(autolink.Span), false, autolink.Url));
                    break;
                case LinkInline link:
                    ReadLink(link);
                    _offences.CheckTitle(link);
                    ReadInlines(link, InlinePlace.Link);
                    break;
                case ContainerInline inner:
                    ReadInlines(inner, place);
                    break;
            }
        }
    }

    /// <summary>Trees are kept until the site is made, and must not keep their texts a second time.</summary>
    private void LetGoOfCopy(LiteralInline literal)
    {
        var content = literal.Content;
        if (_copy is not null && ReferenceEquals(content.Text, _copy))
        {
            literal.Content = new StringSlice(source.Text, offset + content.Start, offset + content.End, content.NewLine);
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

        faults.Add(FaultKind.RawHtml, At(html.Span), $"raw HTML \"{Shorten(html.Tag)}\" is not published", RawHtmlHelp);
    }

    private void ReadCitation(CitationInline citation, InlinePlace place)
    {
        citation.FirstIndex = _citations.Count;
        foreach (var item in citation.Items)
        {
            var start = offset + item.Offset + citation.ItemsShift;
            var braces = source.Text[start + 1] == '{' ? 2 : 0;
            var at = source.At(start, item.Key.Length + 1 + braces);
            CountCitation(citation.Span);
            _citations.Add(new Citation(item.Key, at, item.Prefix, item.Locator));
        }

        var problem = citation.Problem is { } own ? (own, citation.Help)
            : place == InlinePlace.Heading ? ("a heading cannot contain a citation", "move it into the text below the heading")
            : place == InlinePlace.Link ? ("a link or an image's description cannot contain a citation", "move it after the link, or into the image's caption")
            : ((string, string?)?)null;
        if (problem is var (message, help))
        {
            faults.Add(FaultKind.MalformedCitation, At(citation.Span), message, help);
        }
    }

    /// <summary>Each has a link and a link back; with more of them a page is no page any more.</summary>
    private void CountCitation(SourceSpan span)
    {
        if (_citations.Count == MostCitations)
        {
            throw new BoundException(span, $"the text cites more than {MostCitations / 1000},000 times", "split it into several articles");
        }
    }

    private void ReadLink(LinkInline link)
    {
        // The address of [text][label] stands elsewhere, and the fault is at neither place alone; the link is where it shows.
        var span = link.Reference is null && link.UrlSpan.Length > 0 ? link.UrlSpan : link.Span;
        _links.Add(new Link(link.Url ?? "", At(span), link.IsImage, PlainText.Of(link)));
    }

    private void MarkContent()
    {
        if (_headings.Count > 0 && !_isInNotes)
        {
            _headings[^1].HasContent = true;
        }
    }

    private Location At(SourceSpan span) => source.At(offset + span.Start, Math.Max(0, span.Length));

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..39] + "…";

    [GeneratedRegex(@"^<(?<closes>/)?(?<name>[A-Za-z][A-Za-z0-9-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex TagName();

    [GeneratedRegex(@"^\{#(?<id>\w[\w-]*)\s*\}$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingId();
}
