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
/// Walks the parser's tree once, in the order in which it is read, and makes ours of it, with what the rules, the numbering of
/// citations and the rendering ask about. Offences of syntax become faults.
/// </summary>
internal sealed partial class BodyBuilder
{
    private readonly SourceText _source;
    private readonly int _offset;
    private readonly FaultList _faults;
    private readonly TreeWriter _tree;
    private readonly InlineBuilder _inlines;
    private readonly List<Heading> _headings = [];
    private readonly List<Container> _containers = [];
    private readonly List<int> _recommendations = [];
    private readonly HeadingIds _ids = new();

    /// <summary>The innermost container that is being read.</summary>
    private Container? _container;

    /// <summary>Footnotes stand at the end of the document, but belong to the places that point to them.</summary>
    private bool _isInFootnotes;

    public BodyBuilder(SourceText source, int offset, FaultList faults)
    {
        (_source, _offset, _faults) = (source, offset, faults);
        _tree = new TreeWriter(source, offset);
        _inlines = new InlineBuilder(_tree, source, offset, faults);
    }

    /// <param name="document">What was parsed of the text behind the offset.</param>
    /// <param name="isReadable">False where it could not be parsed.</param>
    public Body Build(MarkdownDocument document, bool isReadable = true)
    {
        ReadBlocks(document);
        var tree = _tree.Tree;
        tree.Trim();
        foreach (var index in _recommendations)
        {
            // Not before the footnotes are read, to which it may point.
            var recommendation = new Block(tree, index);
            recommendation.Container.IsSourced = Sourcing.IsSourced(recommendation);
        }

        return new Body(tree)
        {
            IsReadable = isReadable,
            Offset = _offset,
            Headings = [.. _headings],
            Citations = [.. _inlines.Citations],
            Links = [.. _inlines.Links],
            Containers = [.. _containers],
        };
    }

    private void ReadBlocks(ContainerBlock container)
    {
        foreach (var block in container)
        {
            ReadBlock(block);
        }
    }

    private void ReadBlock(Markdig.Syntax.Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                ReadHeading(heading);
                break;
            case ParagraphBlock paragraph:
                ReadLeaf(BlockKind.Paragraph, paragraph);
                break;
            case TableCaption caption:
                ReadLeaf(BlockKind.TableCaption, caption);
                break;
            case DefinitionTerm term:
                ReadLeaf(BlockKind.DefinitionTerm, term);
                break;
            case Figure figure:
                ReadFigure(figure);
                break;
            case CodeBlock code:
                ReadCode(code);
                break;
            case HtmlBlock html:
                _faults.Add(FaultKind.RawHtml, _tree.At(html.Span), "raw HTML is not published", InlineBuilder.RawHtmlHelp);
                MarkContent();
                _tree.Open(BlockKind.Html, html);
                break;
            case StrayFence fence:
                _faults.Add(FaultKind.UnknownContainer, _tree.At(fence.Span), "this fence closes nothing",
                    "remove it, or make it as long as the fence that opens the container");
                break;
            case ThematicBreakBlock line:
                _tree.Open(BlockKind.ThematicBreak, line);
                break;
            case LinkReferenceDefinitionGroup definitions:
                ReadDefinitions(definitions);
                break;
            case FencedDiv div:
                ReadDiv(div);
                break;
            case Table table:
                ReadIn(BlockKind.Table, table, payload: table.ColumnDefinitions.Select(AlignmentOf).ToArray());
                break;
            case FootnoteGroup footnotes:
                _isInFootnotes = true;
                ReadIn(BlockKind.FootnoteGroup, footnotes);
                break;
            case Footnote footnote:
                _tree.Tree.AddFootnote(_tree.Tree.Count);
                ReadIn(BlockKind.Footnote, footnote, Mark.WithOrder(footnote.Order));
                break;
            case BlankLineBlock:
                break;
            case ContainerBlock container:
                var (kind, number) = KindOf(container);
                ReadIn(kind, container, number);
                break;
            default:
                throw new UnreachableException($"the tree has no kind for {block.GetType().Name}");
        }
    }

    /// <summary>The kinds of which nothing but their blocks and a number is read.</summary>
    private static (BlockKind Kind, int Number) KindOf(ContainerBlock container) => container switch
    {
        ListBlock list => (BlockKind.List, Mark.If(HasTask(list)) | (list.IsOrdered ? Mark.Ordered : 0) | (list.IsLoose ? Mark.Loose : 0)),
        ListItemBlock item => (BlockKind.ListItem, Mark.WithOrder(item.Order, HasTask(item))),
        QuoteBlock => (BlockKind.Quote, 0),
        TableRow row => (BlockKind.TableRow, Mark.If(row.IsHeader)),
        TableCell => (BlockKind.TableCell, 0),
        DefinitionList => (BlockKind.DefinitionList, 0),
        // The parser leaves blank lines in it.
        DefinitionItem item => (BlockKind.DefinitionItem, item.SkipWhile(inner => inner is DefinitionTerm).ToList() is [ParagraphBlock] ? 0 : Mark.Loose),
        _ => throw new UnreachableException($"the tree has no kind for {container.GetType().Name}"),
    };

    /// <summary>The parser marks the item and its list by a class.</summary>
    private static bool HasTask(ContainerBlock block) => block.TryGetAttributes() is { Classes.Count: > 0 };

    private static Alignment AlignmentOf(TableColumnDefinition column) => column.Alignment switch
    {
        TableColumnAlign.Center => Alignment.Center,
        TableColumnAlign.Right => Alignment.End,
        _ => Alignment.None,
    };

    private void ReadIn(BlockKind kind, ContainerBlock block, int number = 0, object? payload = null)
    {
        var index = _tree.Open(kind, block, number);
        ReadBlocks(block);
        _tree.Close(index, payload);
    }

    private void ReadLeaf(BlockKind kind, LeafBlock block)
    {
        MarkContent();
        var index = _tree.Open(kind, block);
        _inlines.Read(block.Inline, InlinePlace.Text);
        _tree.Close(index);
    }

    private void ReadFigure(Figure figure)
    {
        MarkContent();
        var index = _tree.Open(BlockKind.Figure, figure, Mark.If(figure.CaptionIsDescription));
        _inlines.ReadImage(figure);
        _inlines.Read(figure.Inline, InlinePlace.Text);
        _tree.Close(index);
    }

    private void ReadCode(CodeBlock code)
    {
        MarkContent();
        var index = _tree.Open(BlockKind.Code, code);
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i].Slice;
            _tree.AddText(line.AsSpan(), new SourceSpan(line.Start, line.End));
        }

        _tree.Close(index, (code as FencedCodeBlock)?.Arguments);
    }

    private void ReadHeading(HeadingBlock block)
    {
        var id = TakeId(block);
        var index = _tree.Open(BlockKind.Heading, block);
        _inlines.Read(block.Inline, InlinePlace.Heading);
        _tree.Close(index);
        var text = PlainText.Of(new Block(_tree.Tree, index).Inlines);
        var heading = new Heading(block.Level, text, _ids.Next(text, id), _tree.At(block.Span)) { Inside = _container };
        _tree.Tree.Keep(index, heading);
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

        _faults.Add(FaultKind.UnknownContainer, _tree.At(new SourceSpan(literal.Span.Start + brace, literal.Span.End)),
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
                _faults.Add(FaultKind.MalformedCitation, _tree.At(definition.Span), "a citation before a colon is read as the address of a link",
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
            _faults.Add(FaultKind.BrokenAnchor, _tree.At(note.Span), $"footnote \"{label}\" has a second text", "give each footnote a name of its own");
        }
        else if (note.Footnote is { Links.Count: 0 })
        {
            _faults.Add(FaultKind.BrokenAnchor, _tree.At(note.Span), $"nothing points to footnote \"{label}\"",
                $"write [^{label}] where its mark belongs, or remove it");
        }
    }

    private void ReadDiv(FencedDiv div)
    {
        var outer = _container;
        var container = ContainerOf(div);
        if (div.Problem is null)
        {
            _containers.Add(container);
            _container = container;
        }

        var index = _tree.Open(BlockKind.Container, div);
        ReadBlocks(div);
        _tree.Close(index, container);
        _container = outer;
        if (container.Form == ContainerForm.Recommendation)
        {
            _recommendations.Add(index);
            // A source is a citation too; its number stands below the recommendation's text.
            container.SourceIndex = container.Parameter("source") is { Value.Length: > 0 } cited
                ? _inlines.AddCitation(new Citation(cited.Value, cited.At, null, null), div.Span) : null;
        }
    }

    private Container ContainerOf(FencedDiv div)
    {
        var fence = _tree.At(new SourceSpan(div.Span.Start, div.Span.Start + div.FenceLength - 1));
        if (div.Problem is { } problem)
        {
            _faults.Add(FaultKind.UnknownContainer, fence, problem, div.Help);
        }
        else if (!div.IsClosed)
        {
            _faults.Add(FaultKind.UnknownContainer, fence, $"the container \"{div.Name}\" is not closed",
                $"write a line with {div.FenceLength} colons ({new string(':', Math.Min(div.FenceLength, 12))}) where it ends");
        }

        return new Container(div.Name, _source.At(_offset + div.NameOffset, div.Name.Length), fence,
            [.. div.Parameters.Select(p => new ContainerParameter(p.Name, p.Value, _source.At(_offset + p.Offset, p.Length)))]) { Outer = _container };
    }

    private void MarkContent()
    {
        if (_headings.Count > 0 && !_isInFootnotes)
        {
            _headings[^1].HasContent = true;
        }
    }

    [GeneratedRegex(@"^\{#(?<id>\w[\w-]*)\s*\}$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingId();
}
