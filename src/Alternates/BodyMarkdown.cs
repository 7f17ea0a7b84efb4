using System.Diagnostics;
using Attest.Markdown;
using Attest.Rendering;
using Attest.Rendering.Markup;

namespace Attest.Alternates;

/// <summary>The body of an article as CommonMark. Headings begin at level 3, since those above are the site's.</summary>
internal sealed class BodyMarkdown(MarkdownWriter writer, BodyContext context, string pageAddress)
{
    private const int HighestHeading = 3;

    private readonly InlineMarkdown _inlines = new(writer, context, pageAddress);
    private int _tables;

    /// <param name="isInTightItem">True in an item of a list without blank lines.</param>
    public MarkdownWriter Write(Siblings<Block> blocks, bool isInTightItem = false)
    {
        foreach (var block in blocks)
        {
            Write(block, isInTightItem);
        }

        return writer;
    }

    private MarkdownWriter Write(Block block, bool isInTightItem) => block.Kind switch
    {
        BlockKind.Heading => WriteHeading(block),
        BlockKind.Paragraph => writer.StartBlock().Then(_inlines.Write(block.Inlines)),
        BlockKind.Container => WriteContainer(block),
        BlockKind.List => WriteList(block, isInTightItem),
        BlockKind.Quote => WriteIn("> ", "> ", block),
        BlockKind.Code => WriteCode(block),
        BlockKind.Table => new TableMarkdown(writer, _inlines).Write(block, ++_tables),
        BlockKind.Figure => WriteFigure(block),
        BlockKind.DefinitionList => WriteDefinitions(block),
        BlockKind.DefinitionTerm => writer.StartBlock().Raw("**").Then(_inlines.Write(block.Inlines, isOneLine: true)).Raw("**"),
        BlockKind.FootnoteGroup => Write(block.Blocks),
        BlockKind.Footnote => WriteIn($"[^{Anchors.Letter(block.Order)}]: ", "    ", block),
        // Three hyphens would look like the end of the file's head.
        BlockKind.ThematicBreak => writer.StartBlock().Raw("***"),
        BlockKind.Html => writer,
        BlockKind.ListItem or BlockKind.TableCaption or BlockKind.TableRow or BlockKind.TableCell or BlockKind.DefinitionItem
            => throw new UnreachableException($"{block.Kind} is written with what it is a part of"),
    };

    private MarkdownWriter WriteIn(string mark, string indent, Block block) =>
        writer.StartBlock().Open(mark, indent).Then(Write(block.Blocks)).Close();

    private MarkdownWriter WriteHeading(Block heading) => writer
        .StartBlock().Raw(new string('#', Math.Clamp(heading.Heading.Level + 1, HighestHeading, 6)) + " ")
        .Then(_inlines.Write(heading.Inlines, isOneLine: true));

    private MarkdownWriter WriteContainer(Block block)
    {
        writer.StartBlock();
        return block.Container.Form switch
        {
            ContainerForm.Callout =>
                writer.Open("> ", "> ").Label(block.Container.Kind!.Label).Then(Write(block.Blocks)).Close(),
            ContainerForm.Recommendation => WriteRecommendation(block),
            ContainerForm.Uncited => Write(block.Blocks).StartBlock().Label(block.Container.Kind!.Label)
                .Text(block.Container.Value("reason") is { } reason ? $" {reason}" : ""),
            ContainerForm.Audience => WriteAudience(block, context.AudienceOf(block.Container)?.Label ?? block.Container.Name),
        };
    }

    private MarkdownWriter WriteAudience(Block block, string audience) => writer.Label($"For: {audience}")
        .Then(Write(block.Blocks)).StartBlock().Label($"End of the text for: {audience}");

    /// <summary>Each paragraph of a recommendation against something says so, since a reader may get only one of them.</summary>
    private MarkdownWriter WriteRecommendation(Block block)
    {
        var recommendation = new RecommendationWords(block.Container);
        writer.Open("> ", "> ").Label($"{block.Container.Kind!.Label}. {recommendation.Label}");
        var before = _inlines.Before;
        _inlines.Before = recommendation.IsAgainst ? "Recommended against" : before;
        Write(block.Blocks);
        _inlines.Before = before;
        var source = block.Container.SourceIndex;
        if (recommendation.Grade.Length > 0 || source is not null)
        {
            writer.StartBlock().Label("Grade and source").Text(recommendation.Grade.Length > 0 ? $" {recommendation.Grade}" : "")
                .Then(_inlines.WriteNumber(source));
        }

        return writer.Close();
    }

    private MarkdownWriter WriteList(Block list, bool isInTightItem)
    {
        var isTight = isInTightItem;
        foreach (var item in list.Blocks)
        {
            var mark = list.IsOrdered ? $"{item.Order}. " : "- ";
            writer.StartBlock(isTight).Open(mark, new string(' ', mark.Length));
            isTight = !list.IsLoose;
            Write(item.Blocks, isInTightItem: isTight).Close();
        }

        return writer;
    }

    /// <summary>A fence that the code cannot close, with a blank before each line, so that no code begins a line.</summary>
    private MarkdownWriter WriteCode(Block code)
    {
        var lines = code.Inlines.Select(line => line.Text.ToString()).ToList();
        var fence = " " + MarkdownWriter.Ticks(lines, 3);
        writer.StartBlock().Raw(fence);
        foreach (var line in lines)
        {
            writer.Line(" " + line);
        }

        return writer.Line(fence);
    }

    private MarkdownWriter WriteFigure(Block figure)
    {
        writer.StartBlock().Then(_inlines.WriteImage(figure.Image.Link));
        return figure.IsMarked ? writer
            : writer.StartBlock().Label("Caption").Raw(" ").Then(_inlines.Write(figure.Caption, isOneLine: true));
    }

    /// <summary>An item for each term. A second definition is an item without a term and belongs to the item before.</summary>
    private MarkdownWriter WriteDefinitions(Block definitions)
    {
        var isOpen = false;
        foreach (var item in definitions.Blocks)
        {
            if (!isOpen || item.Blocks.Any(part => part.Kind == BlockKind.DefinitionTerm))
            {
                (isOpen ? writer.Close() : writer).StartBlock().Open("- ", "  ");
                isOpen = true;
            }

            Write(item.Blocks);
        }

        return isOpen ? writer.Close() : writer;
    }
}
