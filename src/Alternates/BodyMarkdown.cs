using System.Diagnostics;
using Attest.Markdown;
using Attest.Rendering;
using Attest.Rendering.Markup;

namespace Attest.Alternates;

/// <summary>
/// Writes the body of an article as CommonMark, from its tree. Headings begin at level 3, so that those above are the
/// site's alone; texts for one audience stand between labels, call-outs and recommendations in quotations with a label.
/// </summary>
internal sealed class BodyMarkdown
{
    private const int HighestHeading = 3;

    private readonly MarkdownWriter _writer;
    private readonly BodyContext _context;
    private readonly InlineMarkdown _inlines;
    private readonly TableMarkdown _tables;

    public BodyMarkdown(MarkdownWriter writer, BodyContext context, string pageAddress)
    {
        _writer = writer;
        _context = context;
        _inlines = new InlineMarkdown(writer, context, pageAddress);
        _tables = new TableMarkdown(writer, _inlines);
    }

    /// <param name="isInTightItem">True for what stands in an item of a list without blank lines.</param>
    public MarkdownWriter Write(Siblings<Block> blocks, bool isInTightItem = false)
    {
        foreach (var block in blocks)
        {
            Write(block, isInTightItem);
        }

        return _writer;
    }

    private MarkdownWriter Write(Block block, bool isInTightItem) => block.Kind switch
    {
        BlockKind.Heading => WriteHeading(block),
        BlockKind.Paragraph => _writer.StartBlock().Then(_inlines.Write(block.Inlines)),
        BlockKind.Container => WriteContainer(block),
        BlockKind.List => WriteList(block, isInTightItem),
        BlockKind.Quote => WriteIn("> ", "> ", block),
        BlockKind.Code => WriteCode(block),
        BlockKind.Table => _tables.Write(block),
        BlockKind.Figure => WriteFigure(block),
        BlockKind.DefinitionList => WriteDefinitions(block),
        BlockKind.DefinitionTerm => _writer.StartBlock().Raw("**").Then(_inlines.Write(block.Inlines, isOneLine: true)).Raw("**"),
        BlockKind.FootnoteGroup => Write(block.Blocks),
        BlockKind.Footnote => WriteIn($"[^{Anchors.Letter(block.Order)}]: ", "    ", block),
        // Three hyphens would look like the end of the file's head.
        BlockKind.ThematicBreak => _writer.StartBlock().Raw("***"),
        BlockKind.Html => _writer,
        BlockKind.ListItem or BlockKind.TableCaption or BlockKind.TableRow or BlockKind.TableCell or BlockKind.DefinitionItem
            => throw new UnreachableException($"{block.Kind} is written with what it is a part of"),
    };

    private MarkdownWriter WriteIn(string mark, string indent, Block block) =>
        _writer.StartBlock().Open(mark, indent).Then(Write(block.Blocks)).Close();

    private MarkdownWriter WriteHeading(Block heading) => _writer
        .StartBlock().Raw(new string('#', Math.Clamp(heading.Heading.Level + 1, HighestHeading, 6)) + " ")
        .Then(_inlines.Write(heading.Inlines, isOneLine: true));

    private MarkdownWriter WriteContainer(Block block)
    {
        _writer.StartBlock();
        return block.Container.Form switch
        {
            ContainerForm.Callout =>
                _writer.Open("> ", "> ").Label(block.Container.Kind!.Label).Then(Write(block.Blocks)).Close(),
            ContainerForm.Recommendation => WriteRecommendation(block),
            ContainerForm.Uncited => Write(block.Blocks).StartBlock().Label(block.Container.Kind!.Label)
                .Text(block.Container.Value("reason") is { } reason ? $" {reason}" : ""),
            ContainerForm.Audience => WriteAudience(block, _context.AudienceOf(block.Container)?.Label ?? block.Container.Name),
        };
    }

    private MarkdownWriter WriteAudience(Block block, string audience) => _writer.Label($"For: {audience}")
        .Then(Write(block.Blocks)).StartBlock().Label($"End of the text for: {audience}");

    /// <summary>Each paragraph of a recommendation against something says so: a reader may be given only one of them.</summary>
    private MarkdownWriter WriteRecommendation(Block block)
    {
        var recommendation = new RecommendationWords(block.Container);
        _writer.Open("> ", "> ").Label($"{block.Container.Kind!.Label}. {recommendation.Label}");
        var before = _inlines.Before;
        _inlines.Before = recommendation.IsAgainst ? "Recommended against" : before;
        Write(block.Blocks);
        _inlines.Before = before;
        var source = block.Container.SourceIndex;
        if (recommendation.Grade.Length > 0 || source is not null)
        {
            _writer.StartBlock().Label("Grade and source").Text(recommendation.Grade.Length > 0 ? $" {recommendation.Grade}" : "")
                .Then(_inlines.WriteNumber(source));
        }

        return _writer.Close();
    }

    private MarkdownWriter WriteList(Block list, bool isInTightItem)
    {
        var isTight = isInTightItem;
        foreach (var item in list.Blocks)
        {
            var mark = list.IsOrdered ? $"{item.Order}. " : "- ";
            _writer.StartBlock(isTight).Open(mark, new string(' ', mark.Length));
            isTight = !list.IsLoose;
            Write(item.Blocks, isInTightItem: isTight).Close();
        }

        return _writer;
    }

    /// <summary>A fence that the code cannot close, with a blank before each line: nothing that stands in code begins a line.</summary>
    private MarkdownWriter WriteCode(Block code)
    {
        var lines = code.Inlines.Select(line => line.Text.ToString()).ToList();
        var fence = " " + Ticks.Around(lines, 3);
        _writer.StartBlock().Raw(fence);
        foreach (var line in lines)
        {
            _writer.Line(" " + line);
        }

        return _writer.Line(fence);
    }

    private MarkdownWriter WriteFigure(Block figure)
    {
        _writer.StartBlock().Then(_inlines.WriteImage(figure.Image.Link));
        return figure.IsMarked ? _writer
            : _writer.StartBlock().Label("Caption").Raw(" ").Then(_inlines.Write(figure.Caption, isOneLine: true));
    }

    /// <summary>An item for each term. A second definition is an item without a term, and belongs to the one before.</summary>
    private MarkdownWriter WriteDefinitions(Block definitions)
    {
        var isOpen = false;
        foreach (var item in definitions.Blocks)
        {
            if (!isOpen || item.Blocks.Any(part => part.Kind == BlockKind.DefinitionTerm))
            {
                (isOpen ? _writer.Close() : _writer).StartBlock().Open("- ", "  ");
                isOpen = true;
            }

            Write(item.Blocks);
        }

        return isOpen ? _writer.Close() : _writer;
    }
}
