using System.Diagnostics;
using System.Text.RegularExpressions;
using Attest.Diagnostics;
using Attest.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>
/// Makes our tree of the parser's in one pass, with what rules, citations and rendering need. Offences of syntax become faults.
/// </summary>
/// <param name="offset">Where the parser's position 0 is in the file.</param>
internal sealed partial class BodyBuilder(SourceText source, int offset, FaultList faults)
{
    private const int LongestContainer = 20_000;

    private readonly Tree _tree = new(source);
    private readonly List<Heading> _headings = [];
    private readonly List<Citation> _citations = [];
    private readonly List<Link> _links = [];
    private readonly List<Container> _containers = [];
    private readonly List<Block> _recommendations = [];
    private readonly Dictionary<Table, ParagraphBlock> _captions = [];
    private readonly HeadingIds _ids = new();

    /// <summary>Reported with the containers that they were meant to close.</summary>
    private readonly HashSet<StrayFence> _uneven = [];

    private Container? _container;

    /// <summary>Footnotes at the end are not content of the last heading.</summary>
    private bool _isInFootnotes;

    private int _offset = offset;
    private int _depth;

    public Body Build(MarkdownDocument document, bool isReadable = true)
    {
        ReadBlocks(document);
        _tree.Trim();
        foreach (var recommendation in _recommendations)
        {
            // After the footnotes, to which it may point.
            recommendation.Container.IsSourced = Sourcing.IsSourced(recommendation);
        }

        return new Body(_tree)
        {
            IsReadable = isReadable,
            Offset = _offset,
            Headings = [.. _headings],
            Citations = [.. _citations],
            Links = [.. _links],
            Containers = [.. _containers],
        };
    }

    private void ReadBlocks(ContainerBlock container)
    {
        _depth++;
        FindCaptions(container);
        foreach (var block in container)
        {
            CheckDepth(block);
            Read(block);
        }

        _depth--;
    }

    private void Read(Markdig.Syntax.Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                ReadHeading(heading);
                break;
            case ParagraphBlock { Inline.FirstChild: LinkInline { IsImage: true, NextSibling: null } image } paragraph:
                ReadFigure(paragraph, image);
                break;
            case ParagraphBlock paragraph:
                CheckLost(paragraph);
                ReadLeaf(BlockKind.Paragraph, paragraph);
                break;
            case DefinitionTerm term:
                ReadLeaf(BlockKind.DefinitionTerm, term);
                break;
            case CodeBlock code:
                ReadCode(code);
                break;
            case HtmlBlock html:
                ReportHtml(html, FirstTag(html), isBlock: true);
                MarkContent();
                _tree.Add(BlockKind.Html, At(html));
                break;
            case StrayFence fence when _uneven.Contains(fence):
                break;
            case StrayFence fence:
                faults.Add(FaultKind.UnknownContainer, At(fence), "closing line (:::) without an open container",
                    "remove it, or give it as many colons as the line that opens the container");
                break;
            case ThematicBreakBlock line:
                _tree.Add(BlockKind.ThematicBreak, At(line));
                break;
            case LinkReferenceDefinitionGroup definitions:
                ReadDefinitions(definitions);
                break;
            case FencedDiv div:
                ReadDiv(div);
                break;
            case Table table:
                ReadTable(table);
                break;
            case QuoteBlock quote when TakeAlert(quote) is { } alert:
                ReadIn(_tree.Add(BlockKind.Container, At(quote)), quote, alert);
                _container = alert.Outer;
                break;
            case ContainerBlock container:
                if (container is FootnoteGroup notes)
                {
                    _isInFootnotes = true;
                    // Markdig leaves them out of order if it drops one.
                    notes.Sort(static (one, other) => ((Footnote)one).Order - ((Footnote)other).Order);
                }

                var (kind, number) = KindOf(container);
                ReadIn(_tree.Add(kind, At(container), number), container);
                break;
            case not BlankLineBlock:
                throw new UnreachableException($"the tree has no kind for {block.GetType().Name}");
        }
    }

    /// <summary>Or the first line of what is no tag.</summary>
    private string FirstTag(HtmlBlock html)
    {
        var text = source.Text.AsSpan(At(html).Start, html.Span.Length).TrimStart();
        var line = text.IndexOfAny('\r', '\n') is >= 0 and var length ? text[..length] : text;
        return (line.StartsWith("<!--") ? line : line[..(line.IndexOf('>') + 1)] is { Length: > 0 } tag ? tag : line).ToString();
    }

    private static (BlockKind Kind, int Number) KindOf(ContainerBlock container) => container switch
    {
        ListBlock list => (BlockKind.List, HasTask(list) | (list.IsOrdered ? Block.Ordered : 0) | (list.IsLoose ? Block.Loose : 0)),
        ListItemBlock item => (BlockKind.ListItem, (item.Order << 1) | HasTask(item)),
        QuoteBlock => (BlockKind.Quote, 0),
        TableRow row => (BlockKind.TableRow, Block.MarkedIf(row.IsHeader)),
        TableCell => (BlockKind.TableCell, 0),
        DefinitionList => (BlockKind.DefinitionList, 0),
        // The parser leaves blank lines in it.
        DefinitionItem item =>
            (BlockKind.DefinitionItem, item.SkipWhile(inner => inner is DefinitionTerm).ToList() is [ParagraphBlock] ? 0 : Block.Loose),
        FootnoteGroup => (BlockKind.FootnoteGroup, 0),
        Footnote footnote => (BlockKind.Footnote, footnote.Order << 1),
        _ => throw new UnreachableException($"the tree has no kind for {container.GetType().Name}"),
    };

    /// <summary>The parser gives the item and its list a class.</summary>
    private static int HasTask(ContainerBlock block) => Block.MarkedIf(block.TryGetAttributes() is { Classes.Count: > 0 });

    private void ReadIn(int index, ContainerBlock block, object? payload = null)
    {
        ReadBlocks(block);
        _tree.Close(index, payload);
    }

    private void ReadLeaf(BlockKind kind, LeafBlock block)
    {
        MarkContent();
        var index = _tree.Add(kind, At(block));
        Read(block.Inline, InlinePlace.Text);
        _tree.Close(index);
    }

    private void ReadCode(CodeBlock code)
    {
        MarkContent();
        var index = _tree.Add(BlockKind.Code, At(code), Block.MarkedIf(code is FencedCodeBlock));
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i].Slice;
            AddText(line.AsSpan(), new SourceSpan(line.Start, line.End));
        }

        _tree.Close(index, (code as FencedCodeBlock)?.Arguments);
    }

    private void ReadTable(Table table)
    {
        var index = _tree.Add(BlockKind.Table, At(table));
        if (_captions.TryGetValue(table, out var caption))
        {
            ReadLeaf(BlockKind.TableCaption, caption);
        }

        CheckRows(table);
        _isInCell = true;
        ReadIn(index, table, table.ColumnDefinitions.Select(column => column.Alignment switch
        {
            TableColumnAlign.Center => Alignment.Center,
            TableColumnAlign.Right => Alignment.End,
            _ => Alignment.None,
        }).ToArray());
        _isInCell = false;
    }

    private void ReadHeading(HeadingBlock block)
    {
        var given = TakeId(block);
        var index = _tree.Add(BlockKind.Heading, At(block));
        var isByAccident = block.IsSetext && LastLineOf(block).Trim() is "-" or "--" or "=" or "==";
        Read(block.Inline, isByAccident ? InlinePlace.Text : InlinePlace.Heading);
        _tree.Close(index);
        var inlines = new Block(_tree, index).Inlines;
        var id = _ids.Next(PlainText.WordsOf(inlines), given);
        var heading = new Heading(block.Level, PlainText.Of(inlines), id, At(block)) { Inside = _container, IsByAccident = isByAccident };
        _tree.Close(index, heading);
        for (var i = _headings.Count - 1; i >= 0 && _headings[i].Level < heading.Level && !_headings[i].HasContent; i--)
        {
            _headings[i].HasContent = true;
        }

        _headings.Add(heading);
    }

    private ReadOnlySpan<char> LastLineOf(HeadingBlock block)
    {
        var at = At(block);
        var text = source.Text.AsSpan(at.Start, at.Length).TrimEnd();
        return text[(text.LastIndexOfAny('\n', '\r') + 1)..].TrimStart(" \t>");
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
        if (brace < 0 || !Attributes().IsMatch(text[brace..]))
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
                faults.Add(FaultKind.MalformedCitation, At(definition), "a citation before a colon is read as the address of a link",
                    "put words before the citation, or leave out the colon");
            }
        }
    }

    /// <summary>Markdig drops unused footnotes, and all but the first of a name.</summary>
    private void CheckNote(FootnoteLinkReferenceDefinition note, bool isFirst)
    {
        var label = note.Label?.TrimStart('^');
        if (!isFirst)
        {
            faults.Add(FaultKind.BrokenAnchor, At(note), $"duplicate footnote \"{label}\"", "give each footnote a different name");
        }
        else if (note.Footnote is { Links.Count: 0 })
        {
            faults.Add(FaultKind.BrokenAnchor, At(note), $"nothing points to footnote \"{label}\"",
                $"write [^{label}] where its mark belongs, or remove it");
        }
    }

    private void ReadDiv(FencedDiv div)
    {
        var outer = _container;
        var container = ContainerOf(div);
        if (div.Header.Problem is null)
        {
            _containers.Add(_container = container);
        }

        var index = _tree.Add(BlockKind.Container, At(div));
        ReadIn(index, div, container);
        _container = outer;
        if (container.Form == ContainerForm.Recommendation)
        {
            _recommendations.Add(new Block(_tree, index));
            if (container.Parameter("source") is { Value.Length: > 0 } cited)
            {
                // A citation too; its number is shown below the text.
                container.SourceIndex = _citations.Count;
                Add(new Citation(cited.Value, cited.At, null, null), div);
            }
        }
    }

    private Container ContainerOf(FencedDiv div)
    {
        var header = div.Header;
        var fence = At(new SourceSpan(div.Span.Start, div.Span.Start + div.FenceLength - 1));
        if (header.Problem is { } problem)
        {
            faults.Add(FaultKind.UnknownContainer, fence, problem, header.Help);
        }
        else if (!div.IsClosed)
        {
            ReportUnclosed(div, fence);
        }

        return new Container(header.Name, source.At(_offset + header.NameOffset, header.Name.Length), fence,
            [.. header.Parameters.Select(p => new ContainerParameter(p.Name, p.Value, source.At(_offset + p.Offset, p.Length)))])
        {
            Outer = _container,
        };
    }

    private void ReportUnclosed(FencedDiv div, Location fence)
    {
        var colons = new string(':', Math.Min(div.FenceLength, 12));
        // One slip in the line that was meant to close it.
        if (div.OfType<FencedDiv>().Any(inner => inner.Header.Problem is not null))
        {
            return;
        }

        var stray = div.OfType<StrayFence>().FirstOrDefault();
        var closing = stray is not null ? At(stray) : ShortFence(fence.End, div);
        if (stray is not null)
        {
            _uneven.Add(stray);
        }

        var (message, help) = closing is { } line
            ? ($"the line that closes the container \"{div.Header.Name}\" has {line.Length} colons, and the one that opens it"
                + $" (line {fence.StartPosition.Line}) {div.FenceLength}", $"write {colons} in this line")
            : ($"the container \"{div.Header.Name}\" is not closed",
                $"write a line with {div.FenceLength} colons ({colons}) where it ends");
        faults.Add(FaultKind.UnknownContainer, closing ?? fence, message, help);
    }

    /// <summary>The next line of one or two colons.</summary>
    private Location? ShortFence(int from, FencedDiv div)
    {
        var end = Math.Min(source.Length, Math.Min(_offset + div.Span.End + 1, from + LongestContainer));
        for (var at = source.Text.IndexOf("\n:", from, Math.Max(0, end - from), StringComparison.Ordinal) + 1; at > 0;
            at = source.Text.IndexOf("\n:", at, Math.Max(0, end - at), StringComparison.Ordinal) + 1)
        {
            var line = source.Text.AsSpan(at, TextLines.EndOf(source.Text, at) - at).TrimEnd();
            if (line is ":" or "::")
            {
                return source.At(at, line.Length);
            }
        }

        return null;
    }

    private void MarkContent()
    {
        if (_headings.Count > 0 && !_isInFootnotes)
        {
            _headings[^1].HasContent = true;
        }
    }

    private void CheckDepth(MarkdownObject element)
    {
        if (_depth > NestingGuard.Maximum)
        {
            throw BoundException.Nested(element.Span);
        }
    }

    private Location At(MarkdownObject element) => At(element.Span);

    private Location At(SourceSpan span) => source.At(_offset + span.Start, Math.Max(0, span.Length));

    [GeneratedRegex(@"^\{#(?<id>\w[\w-]*)\s*\}$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingId();
}
