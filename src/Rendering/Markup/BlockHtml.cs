using System.Diagnostics;
using Attest.Markdown;

namespace Attest.Rendering.Markup;

/// <summary>Writes blocks as HTML. Raw HTML is never written.</summary>
internal sealed class BlockHtml
{
    private readonly HtmlWriter _html;
    private readonly InlineHtml _inlines;
    private readonly BodyContext? _context;
    private readonly TableHtml _tables;
    private readonly ContainerHtml? _containers;

    /// <summary>True where a paragraph has no element of its own, since it is all that an item or a cell holds.</summary>
    private bool _isTight;

    /// <param name="context">Null for a document of the generator itself.</param>
    public BlockHtml(HtmlWriter html, InlineHtml inlines, BodyContext? context)
    {
        (_html, _inlines, _context) = (html, inlines, context);
        _tables = new TableHtml(html, inlines, WriteIn);
        _containers = context is null ? null : new ContainerHtml(html, inlines, context, Write);
    }

    public HtmlWriter Write(Siblings<Block> blocks)
    {
        var isFirst = true;
        foreach (var block in blocks)
        {
            Write(block, isFirst);
            isFirst = false;
        }

        return _html;
    }

    private HtmlWriter Write(Block block, bool isFirst) => block.Kind switch
    {
        BlockKind.Heading => Heading(block),
        BlockKind.Paragraph => Paragraph(block, isFirst),
        BlockKind.Container => _containers!.Write(block),
        BlockKind.List => List(block),
        BlockKind.Quote => Quote(block),
        BlockKind.Code => Code(block),
        BlockKind.Table => _tables.Write(block),
        BlockKind.Figure => Figure(block),
        BlockKind.DefinitionList => Definitions(block, isFirst),
        BlockKind.FootnoteGroup => Footnotes(block),
        BlockKind.ThematicBreak => _html.EndLine().WriteLine("<hr>"),
        BlockKind.Html => _html,
        BlockKind.ListItem or BlockKind.TableCaption or BlockKind.TableRow or BlockKind.TableCell or BlockKind.DefinitionItem
            or BlockKind.DefinitionTerm or BlockKind.Footnote
            => throw new UnreachableException($"{block.Kind} is written with what it is a part of"),
    };

    private HtmlWriter WriteIn(Block block, bool isTight)
    {
        var around = _isTight;
        _isTight = isTight;
        Write(block.Blocks);
        _isTight = around;
        return _html;
    }

    private HtmlWriter Heading(Block block)
    {
        var (level, id) = (block.Heading.Level, block.Heading.Id);
        return (_context is null ? _html.Write($"<h{level}") : _html.Write($"<h{level} id=\"").Escaped(id).Write("\"")).Write(">")
            .Then(_inlines.Write(block.Inlines)).WriteLine($"</h{level}>");
    }

    private HtmlWriter Paragraph(Block block, bool isFirst) => _isTight
        ? _inlines.Write(block.Inlines)
        : (isFirst ? _html : _html.EndLine()).Write("<p>").Then(_inlines.Write(block.Inlines)).WriteLine("</p>");

    private HtmlWriter List(Block list)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        var start = list.IsOrdered && list.Blocks.First.Order is not 1 and var first ? $" start=\"{first}\"" : "";
        _html.EndLine().WriteLine($"<{tag}{start}{(list.IsMarked ? " class=\"contains-task-list\"" : "")}>");
        foreach (var item in list.Blocks)
        {
            _html.EndLine().Write(item.IsMarked ? "<li class=\"task-list-item\">" : "<li>")
                .Then(WriteIn(item, isTight: !list.IsLoose)).WriteLine("</li>");
        }

        return _html.WriteLine($"</{tag}>");
    }

    private HtmlWriter Quote(Block quote) =>
        _html.EndLine().WriteLine("<blockquote>").Then(WriteIn(quote, isTight: false)).WriteLine("</blockquote>");

    /// <summary>Code that scrolls sideways must be reachable by keyboard.</summary>
    private HtmlWriter Code(Block code)
    {
        _html.EndLine();
        if (_context is null && code.Arguments is { } arguments && arguments.Contains('.', StringComparison.Ordinal))
        {
            // The generator's own documents name the file that code stands for; after the name may stand what the tests need to know.
            var name = arguments.Split(' ').TakeWhile(word => word != "escaped" && !word.Contains('=', StringComparison.Ordinal));
            _html.Write("<p class=\"code-name\"><code>").Escaped(string.Join(' ', name)).WriteLine("</code></p>");
        }

        _html.Write("<pre class=\"code\" tabindex=\"0\"><code>");
        foreach (var line in code.Inlines)
        {
            _html.Escaped(line.Text).WriteLine();
        }

        return _html.WriteLine("</code></pre>");
    }

    private HtmlWriter Figure(Block figure) => _html.EndLine().Write("<figure class=\"figure\">").Then(_inlines.WriteImage(figure.Image.Link))
        .Write("<figcaption>").Then(_inlines.Write(figure.Caption)).WriteLine("</figcaption></figure>");

    private HtmlWriter Definitions(Block list, bool isFirst)
    {
        _html.EndLine().WriteLine("<dl>");
        foreach (var item in list.Blocks)
        {
            var isOpen = false;
            foreach (var part in item.Blocks)
            {
                if (part.Kind == BlockKind.DefinitionTerm)
                {
                    _html.Write("<dt>").Then(_inlines.Write(part.Inlines)).WriteLine("</dt>");
                    continue;
                }

                if (!isOpen)
                {
                    _html.Write("<dd>");
                    isOpen = true;
                }

                var around = _isTight;
                _isTight |= !item.IsLoose;
                Write(part, isFirst);
                _isTight = around;
            }

            if (isOpen)
            {
                (item.IsLoose ? _html.EndLine() : _html).WriteLine("</dd>");
            }
        }

        return _html.EndLine().WriteLine("</dl>");
    }

    /// <summary>The footnotes at the end, each with a way back to every place that leads to it.</summary>
    private HtmlWriter Footnotes(Block group)
    {
        _html.EndLine().WriteLine("<section class=\"footnotes\" aria-label=\"Footnotes\"><ol class=\"footnotes__list\" type=\"a\">");
        foreach (var footnote in group.Blocks)
        {
            var letter = Anchors.Letter(footnote.Order);
            _html.Write($"<li id=\"{Anchors.Footnote(letter)}\">").Then(Write(footnote.Blocks)).Write("<span class=\"footnotes__back\">");
            for (var place = 1; place <= _inlines.MarksOf(footnote.Order); place++)
            {
                var label = $"Back to footnote {letter}{(place == 1 ? "" : $", place {place}")}";
                _html.Write($"<a href=\"#{Anchors.FootnoteLink(letter, place)}\" aria-label=\"{label}\">\u21a9</a> ");
            }

            _html.WriteLine("</span></li>");
        }

        return _html.WriteLine("</ol></section>");
    }
}
