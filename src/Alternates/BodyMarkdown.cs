using Attest.Content;
using Attest.Markdown;
using Attest.Rendering;
using Attest.Rendering.Markup;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Attest.Alternates;

/// <summary>
/// Writes the body of an article as CommonMark, from its syntax tree. Headings begin at level 3, so that those above are the
/// site's alone; texts for one audience stand between labels, call-outs and recommendations in quotations with a label.
/// </summary>
internal sealed class BodyMarkdown
{
    private const int HighestHeading = 3;

    private readonly MarkdownWriter _writer;
    private readonly BodyContext _context;
    private readonly InlineMarkdown _inlines;

    public BodyMarkdown(MarkdownWriter writer, BodyContext context, string pageAddress)
    {
        _writer = writer;
        _context = context;
        _inlines = new InlineMarkdown(writer, context, pageAddress);
    }

    public void Write(ContainerBlock blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _writer.StartBlock();
                _writer.Raw(new string('#', Math.Clamp(heading.Level + 1, HighestHeading, 6)) + " ");
                _inlines.Write(heading.Inline, isOneLine: true);
                break;
            case FencedDiv div:
                WriteContainer(div);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case QuoteBlock quote:
                _writer.StartBlock();
                WriteIn("> ", "> ", quote);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case Table table:
                new TableMarkdown(_writer, _inlines).Write(table, _context.NextTable());
                break;
            case Figure figure:
                WriteFigure(figure);
                break;
            case FootnoteGroup notes:
                WriteFootnotes(notes);
                break;
            case DefinitionList definitions:
                WriteDefinitions(definitions);
                break;
            case ThematicBreakBlock:
                _writer.StartBlock();
                // Three hyphens would look like the end of the file's head.
                _writer.Raw("***");
                break;
            case ParagraphBlock paragraph:
                _writer.StartBlock();
                _inlines.Write(paragraph.Inline);
                break;
        }
    }

    private void WriteContainer(FencedDiv div)
    {
        _writer.StartBlock();
        switch (div.Name)
        {
            case ContainerNames.Warning or ContainerNames.Urgent or ContainerNames.Note:
                _writer.Open("> ", "> ");
                _writer.Label(ContainerRenderer.CalloutLabel(div.Name));
                Write(div);
                _writer.Close();
                break;
            case ContainerNames.Recommendation:
                WriteRecommendation(div);
                break;
            case ContainerNames.Uncited:
                Write(div);
                _writer.StartBlock();
                _writer.Label("No source cited").Text(div.Parameter("reason") is { } reason ? $" {reason}" : "");
                break;
            default:
                var audience = _context.Audiences.FirstOrDefault(a => a.Id == div.Name)?.Label ?? div.Name;
                _writer.Label($"For: {audience}");
                Write(div);
                _writer.StartBlock();
                _writer.Label($"End of the text for: {audience}");
                break;
        }
    }

    /// <summary>Each paragraph of a recommendation against something says so: a reader may be given only one of them.</summary>
    private void WriteRecommendation(FencedDiv div)
    {
        var recommendation = new RecommendationText(div);
        _writer.Open("> ", "> ");
        _writer.Label($"Recommendation. {recommendation.Label}");
        var before = _inlines.Before;
        _inlines.Before = recommendation.IsAgainst ? "Recommended against" : before;
        Write(div);
        _inlines.Before = before;
        if (recommendation.Grade.Length > 0 || div.SourceIndex is not null)
        {
            _writer.StartBlock();
            _writer.Label("Grade and source").Text(recommendation.Grade.Length > 0 ? $" {recommendation.Grade}" : "");
            _inlines.WriteNumber(div.SourceIndex);
        }

        _writer.Close();
    }

    private void WriteIn(string mark, string indent, ContainerBlock blocks)
    {
        _writer.Open(mark, indent);
        Write(blocks);
        _writer.Close();
    }

    private void WriteList(ListBlock list)
    {
        var isTight = list.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } };
        foreach (var item in list.OfType<ListItemBlock>())
        {
            _writer.StartBlock(isTight);
            isTight = !list.IsLoose;
            var mark = list.IsOrdered ? $"{item.Order}. " : "- ";
            WriteIn(mark, new string(' ', mark.Length), item);
        }
    }

    /// <summary>A fence that the code cannot close, with a blank before each line: nothing that stands in code begins a line.</summary>
    private void WriteCode(CodeBlock code)
    {
        var lines = code.Lines.Lines?.Take(code.Lines.Count).Select(line => line.ToString()).ToList() ?? [];
        var fence = " " + Ticks.Around(lines, 3);
        _writer.StartBlock();
        _writer.Raw(fence);
        foreach (var line in lines)
        {
            _writer.Line(" " + line);
        }

        _writer.Line(fence);
    }

    private void WriteFigure(Figure figure)
    {
        _writer.StartBlock();
        _inlines.WriteImage(figure.Image);
        if (!figure.CaptionIsDescription)
        {
            _writer.StartBlock();
            _writer.Label("Caption").Raw(" ");
            _inlines.Write(figure.Inline, isOneLine: true);
        }
    }

    private void WriteFootnotes(FootnoteGroup notes)
    {
        foreach (var note in notes.OfType<Footnote>())
        {
            _writer.StartBlock();
            WriteIn($"[^{Anchors.Letter(note.Order)}]: ", "    ", note);
        }
    }

    /// <summary>An item for each term; a second definition is an item without a term to the parser, and belongs to the one before.</summary>
    private void WriteDefinitions(DefinitionList definitions)
    {
        var isOpen = false;
        foreach (var item in definitions.OfType<DefinitionItem>())
        {
            if (item is [DefinitionTerm, ..] || !isOpen)
            {
                CloseIf(isOpen);
                _writer.StartBlock();
                _writer.Open("- ", "  ");
                isOpen = true;
            }

            foreach (var block in item)
            {
                WriteDefinition(block);
            }
        }

        CloseIf(isOpen);
    }

    private void WriteDefinition(Block block)
    {
        if (block is not DefinitionTerm term)
        {
            Write(block);
            return;
        }

        _writer.StartBlock();
        _writer.Raw("**");
        _inlines.Write(term.Inline, isOneLine: true);
        _writer.Raw("**");
    }

    private void CloseIf(bool isOpen)
    {
        if (isOpen)
        {
            _writer.Close();
        }
    }
}
