using System.Globalization;
using Attest.Markdown;
using Attest.Rendering;
using Attest.Rendering.Markup;
using Attest.Text;

namespace Attest.Alternates;

/// <summary>Inlines as CommonMark, with absolute addresses. Raised and lowered numbers are in Unicode: there is no mark.</summary>
internal sealed class InlineMarkdown(MarkdownWriter writer, BodyContext context, string pageAddress)
{
    public string? Before { get; set; }

    /// <param name="isOneLine">In a heading or a cell, which a line break would end.</param>
    public MarkdownWriter Write(Siblings<Inline> inlines, bool isOneLine = false)
    {
        if (Before is not null && !isOneLine)
        {
            writer.Label(Before).Raw(" ");
        }

        return WriteAll(inlines, isOneLine);
    }

    public MarkdownWriter WriteImage(Link image) => writer.Raw("![").Text(image.Text).Raw($"]({Address(image)})");

    public MarkdownWriter WriteNumber(int? citationIndex) =>
        citationIndex is { } at && context.PlaceOf(at) is { } place ? writer.Raw($" [{Number(place)}]") : writer;

    private MarkdownWriter WriteAll(Siblings<Inline> inlines, bool isOneLine)
    {
        foreach (var inline in inlines)
        {
            Write(inline, isOneLine);
        }

        return writer;
    }

    private MarkdownWriter Write(Inline inline, bool isOneLine) => inline.Kind switch
    {
        InlineKind.Text or InlineKind.Entity => writer.Text(inline.Text),
        InlineKind.Code => WriteCode(inline.Text.ToString()),
        InlineKind.Emphasis => WriteMarked(inline, "*", isOneLine),
        InlineKind.Strong => WriteMarked(inline, "**", isOneLine),
        InlineKind.Subscript => WriteScript(inline, "_"),
        InlineKind.Superscript => WriteScript(inline, "^"),
        InlineKind.Link => WriteLink(inline, isOneLine),
        InlineKind.Image => WriteImage(inline.Link),
        InlineKind.Address => writer.Raw("<").Raw(inline.Link.Text).Raw(">"),
        InlineKind.Citation => WriteCitation(inline),
        InlineKind.FootnoteMark => writer.Raw($"[^{Anchors.Letter(inline.Footnote.Order)}]"),
        InlineKind.Task => writer.Raw(inline.IsDone ? "[x]" : "[ ]"),
        InlineKind.SoftBreak => writer.Text(" "),
        InlineKind.HardBreak => isOneLine ? writer.Text(" ") : writer.Raw("\\").EndLine(),
        InlineKind.Html => writer,
    };

    private MarkdownWriter WriteMarked(Inline inline, string mark, bool isOneLine) =>
        writer.Raw(mark).Then(WriteAll(inline.Children, isOneLine)).Raw(mark);

    /// <summary>10⁹ and H₂O; what Unicode cannot raise or lower goes into brackets: <c>x^(abc)</c>.</summary>
    private MarkdownWriter WriteScript(Inline script, string sign)
    {
        var text = PlainText.Of(script.Children);
        return writer.Text(Scripts.InUnicode(text, script.Kind == InlineKind.Superscript) ?? $"{sign}({text})");
    }

    private MarkdownWriter WriteCode(string code)
    {
        var line = code.ReplaceLineEndings(" ");
        var ticks = MarkdownWriter.Ticks([line], 1);
        var blank = line.StartsWith('`') || line.EndsWith('`') ? " " : "";
        line = writer.IsInCell ? line.Replace("|", "\\|", StringComparison.Ordinal) : line;
        return writer.Raw($"{ticks}{blank}{line}{blank}{ticks}");
    }

    /// <summary>A link to an unpublished page is text.</summary>
    private MarkdownWriter WriteLink(Inline link, bool isOneLine) => Address(link.Link) is { } address
        ? writer.Raw("[").Then(WriteAll(link.Children, isOneLine)).Raw($"]({address})")
        : WriteAll(link.Children, isOneLine);

    /// <summary>Absolute, since the file is read outside the site.</summary>
    private string? Address(Link link) => context.Href(link.Url, link.IsImage) switch
    {
        null => null,
        ['#', ..] anchor => MarkdownWriter.Address(pageAddress + anchor),
        var href => MarkdownWriter.Address(href),
    };

    private MarkdownWriter WriteCitation(Inline citation)
    {
        // The most frequent form.
        if (citation.CitationCount == 1 && context.Citations[citation.FirstCitation] is { Prefix: null, Locator: null })
        {
            return writer.Raw("[").Raw(context.PlaceOf(citation.FirstCitation) is { } place ? Number(place) : "").Raw("]");
        }

        writer.Raw("[");
        CitationPart? before = null;
        foreach (var part in CitationParts.Of(citation, context))
        {
            // Set apart, so that its words cannot seem to belong to another number.
            writer.Raw(before is null ? "" : HasWords(before) || HasWords(part) ? "; " : ", ");
            writer.Text(part.Prefix is { } prefix ? prefix + " " : "");
            // No ranges, so that each number can be searched for.
            writer.Raw(string.Join(", ", part.Places.DistinctBy(place => place.Number).Select(Number)));
            writer.Text(part.Locator is { } locator ? ", " + locator : "");
            before = part;
        }

        return writer.Raw("]");
    }

    private static bool HasWords(CitationPart part) => part.Prefix is not null || part.Locator is not null;

    private static string Number(CitedPlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Number}{(place.IsRetracted ? " retracted" : "")}");
}
