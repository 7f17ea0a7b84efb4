using System.Globalization;
using Attest.Citations;
using Attest.Markdown;
using Attest.Rendering;
using Attest.Rendering.Markup;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace Attest.Alternates;

/// <summary>
/// Writes what stands in a line: text, links with whole addresses, citations as the numbers of the references. A raised or
/// lowered number is written in Unicode, since there is no mark for it in CommonMark.
/// </summary>
internal sealed class InlineMarkdown(MarkdownWriter writer, BodyContext context, string pageAddress)
{
    /// <summary>A label before each paragraph, or null.</summary>
    public string? Before { get; set; }

    /// <param name="isOneLine">Where a line break would end what it stands in: a heading, a cell.</param>
    public void Write(ContainerInline? inlines, bool isOneLine = false)
    {
        if (Before is not null && !isOneLine)
        {
            writer.Label(Before).Raw(" ");
        }

        WriteChildren(inlines, isOneLine);
    }

    public void WriteImage(LinkInline image)
    {
        writer.Raw("![").Text(PlainText.Of(image));
        writer.Raw($"]({Address(image)})");
    }

    /// <summary>The number of one reference, as the grade of a recommendation has it.</summary>
    public void WriteNumber(int? citationIndex)
    {
        if (citationIndex is { } at && context.PlaceOf(at) is { } place)
        {
            writer.Raw($" [{Number(place)}]");
        }
    }

    private void WriteChildren(ContainerInline? inlines, bool isOneLine)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Write(inline, isOneLine);
        }
    }

    private void Write(Inline inline, bool isOneLine)
    {
        switch (inline)
        {
            case LiteralInline literal:
                writer.Text(literal.Content.AsSpan());
                break;
            case CitationInline citation:
                WriteCitation(citation);
                break;
            case EmphasisInline { DelimiterChar: '~' or '^' } script:
                WriteScript(script);
                break;
            case EmphasisInline emphasis:
                WriteMarked(emphasis, emphasis.DelimiterCount == 2 ? "**" : "*", isOneLine);
                break;
            case CodeInline code:
                WriteCode(code.Content);
                break;
            case LineBreakInline { IsHard: true } when !isOneLine:
                writer.Raw("\\");
                writer.EndLine();
                break;
            case LineBreakInline:
                writer.Text(" ");
                break;
            case FootnoteLink link:
                writer.Raw(link.IsBackLink ? "" : $"[^{Anchors.Letter(link.Footnote.Order)}]");
                break;
            case LinkInline { IsImage: true } image:
                WriteImage(image);
                break;
            case LinkInline link:
                WriteLink(link, isOneLine);
                break;
            case AutolinkInline link:
                writer.Raw("<").Raw(link.Url).Raw(">");
                break;
            case HtmlEntityInline entity:
                writer.Text(entity.Transcoded.AsSpan());
                break;
            case TaskList task:
                writer.Raw(task.Checked ? "[x]" : "[ ]");
                break;
            case DelimiterInline delimiter:
                writer.Text(delimiter.ToLiteral());
                WriteChildren(delimiter, isOneLine);
                break;
            case ContainerInline container:
                WriteChildren(container, isOneLine);
                break;
        }
    }

    private void WriteMarked(ContainerInline content, string mark, bool isOneLine)
    {
        writer.Raw(mark);
        WriteChildren(content, isOneLine);
        writer.Raw(mark);
    }

    /// <summary>10⁹ and H₂O; what Unicode has no raised letters for stands in brackets behind the sign: <c>x^(abc)</c>.</summary>
    private void WriteScript(EmphasisInline script)
    {
        var text = PlainText.Of(script);
        var (tag, sign) = script.DelimiterChar == '^' ? ("sup", "^") : ("sub", "_");
        var written = RichText.Plain($"<{tag}>{text}</{tag}>");
        writer.Text(written == text ? $"{sign}({text})" : written);
    }

    private void WriteCode(string code)
    {
        var line = code.ReplaceLineEndings(" ");
        var ticks = Ticks.Around([line], 1);
        var blank = line.StartsWith('`') || line.EndsWith('`') ? " " : "";
        writer.Raw($"{ticks}{blank}{(writer.IsInCell ? line.Replace("|", "\\|", StringComparison.Ordinal) : line)}{blank}{ticks}");
    }

    private void WriteLink(LinkInline link, bool isOneLine)
    {
        // A link to what is not published is text.
        if (Address(link) is not { } address)
        {
            WriteChildren(link, isOneLine);
            return;
        }

        writer.Raw("[");
        WriteChildren(link, isOneLine);
        writer.Raw($"]({address})");
    }

    /// <summary>The whole address, since the file is read far from the site, without what would end it in markdown.</summary>
    private string? Address(LinkInline link) => context.Href(link.Url ?? "", link.IsImage) switch
    {
        null => null,
        ['#', ..] anchor => MarkdownAddress.Of(pageAddress + anchor),
        var href => MarkdownAddress.Of(href),
    };

    private void WriteCitation(CitationInline citation)
    {
        // Most citations are of one work, and there are a hundred in an article.
        if (citation.Items.Count == 1 && context.Citations[citation.FirstIndex] is { Prefix: null, Locator: null })
        {
            writer.Raw("[").Raw(context.PlaceOf(citation.FirstIndex) is { } place ? Number(place) : "").Raw("]");
            return;
        }

        writer.Raw("[");
        CitationPart? before = null;
        foreach (var part in CitationParts.Of(citation, context))
        {
            // What has words of its own stands apart, so that they belong to no other number.
            writer.Raw(before is null ? "" : HasWords(before) || HasWords(part) ? "; " : ", ");
            writer.Text(part.Prefix is { } prefix ? prefix + " " : "");
            // A range would hide numbers from whoever looks for one.
            writer.Raw(string.Join(", ", part.Places.DistinctBy(place => place.Number).Select(Number)));
            writer.Text(part.Locator is { } locator ? ", " + locator : "");
            before = part;
        }

        writer.Raw("]");
    }

    private static bool HasWords(CitationPart part) => part.Prefix is not null || part.Locator is not null;

    private static string Number(CitedPlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Number}{(place.IsRetracted ? " retracted" : "")}");
}
