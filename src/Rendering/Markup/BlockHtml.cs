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
    private readonly RecommendationHtml? _recommendations;

    /// <summary>True where a paragraph has no element, since the item or cell has nothing else.</summary>
    private bool _isTight;

    /// <param name="context">Null for a document of the generator.</param>
    public BlockHtml(HtmlWriter html, InlineHtml inlines, BodyContext? context)
    {
        (_html, _inlines, _context) = (html, inlines, context);
        _tables = new TableHtml(html, inlines, WriteIn);
        _recommendations = context is null ? null : new RecommendationHtml(html, inlines, context);
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
        BlockKind.Container => Container(block, _context!),
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

    private HtmlWriter Container(Block block, BodyContext context)
    {
        var container = block.Container;
        _html.EndLine();
        return (container.Form switch
        {
            ContainerForm.Callout => Callout(container, container.Kind!, context).Then(Content(block)),
            ContainerForm.Recommendation =>
                _recommendations!.Open(container).Then(Content(block)).Then(_recommendations.Close(container)),
            ContainerForm.Uncited => _html.WriteLine($"<div class=\"{container.Kind!.ClassName}\">").Then(Content(block))
                .Write("<p class=\"uncited__reason\">").Write(context.Own(container.Kind.Label))
                .Escaped(container.Value("reason") is { } reason ? $": {reason}" : "").WriteLine("</p>"),
            ContainerForm.Audience => Audience(container, context).Then(Content(block)),
        }).WriteLine("</div>");
    }

    private HtmlWriter Content(Block block) => Write(block.Blocks).EndLine();

    private HtmlWriter Callout(Container container, ContainerKind kind, BodyContext context) =>
        context.WriteLabel(_html.Write($"<div class=\"{kind.ClassName}\">"), "callout__label", kind.Label, container);

    private HtmlWriter Audience(Container container, BodyContext context) => context.AudienceOf(container) is { } audience
        ? _html.Write($"<div class=\"audience audience--{audience.Id}\" data-audience=\"{audience.Id}\">")
            .WriteLine($"<p class=\"audience__label\">{context.Own($"For: {audience.Label}")}</p>")
        : _html.Write("<div class=\"callout\"><p class=\"callout__label\">").Escaped(container.Name).WriteLine("</p>");

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

    /// <summary>Reachable by keyboard, since it may scroll sideways.</summary>
    private HtmlWriter Code(Block code)
    {
        _html.EndLine();
        if (_context is null && code.Arguments is { } arguments && arguments.Contains('.', StringComparison.Ordinal))
        {
            // A document of the generator names the file of the code, perhaps followed by words for the tests.
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

    private HtmlWriter Figure(Block figure) => _html.EndLine()
        .Write("<figure class=\"figure\">").Then(_inlines.WriteImage(figure.Image.Link))
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

    /// <summary>Each footnote has links back to all its marks.</summary>
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
