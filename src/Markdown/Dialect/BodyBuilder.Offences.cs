using System.Text.RegularExpressions;
using Attest.Diagnostics;
using Attest.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>Text that was meant as markdown, and would be printed or lost.</summary>
internal sealed partial class BodyBuilder
{
    private void Check(Markdig.Syntax.Inlines.Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                CheckFootnote(literal);
                break;
            case HtmlEntityInline entity:
                CheckEntity(entity);
                break;
            case CitationInline citation:
                CheckSurroundings(citation);
                break;
        }
    }

    /// <summary>Titles are shown as plain text, or not at all.</summary>
    private void CheckTitle(LinkInline link)
    {
        if (link.Title is { } title && BracketedKey().IsMatch(title))
        {
            // The title of [text][label] is elsewhere.
            faults.Add(FaultKind.MalformedCitation, At(link.Reference is null ? link.TitleSpan : link.Span),
                "the title of a link or of an image inside a text cannot contain a citation",
                "move it after the link; an image alone in its paragraph may have one in its caption");
        }
    }

    private void CheckSurroundings(CitationInline citation)
    {
        var behind = source.Text.AsSpan(_offset + citation.Span.End + 1);
        if (citation.Problem is not null)
        {
            return;
        }

        if (behind is [':', ..] && citation.PreviousSibling is null && citation.Parent?.ParentBlock is ParagraphBlock)
        {
            faults.Add(FaultKind.MalformedCitation, At(citation.Span), "a citation before a colon is read as the address of a link",
                "put words before the citation, or leave out the colon");
        }
        else if (behind is ['^', ..] && citation.PreviousSibling is LiteralInline before && before.Content.AsSpan() is [.., '^'])
        {
            faults.Add(FaultKind.MalformedCitation, At(citation.Span), "a citation is not allowed between \"^\"",
                "write the citation alone; it is shown as a number in any case");
        }
    }

    private void CheckEntity(HtmlEntityInline entity)
    {
        // The characters before a joiner decide whether it is hidden.
        var before = source.Text[Math.Max(_offset, _offset + entity.Span.Start - 2)..(_offset + entity.Span.Start)];
        var text = before + entity.Transcoded.ToString();
        if (HiddenCharacters.IndexOfFirst(text, before.Length, text.Length) is >= 0 and var hidden)
        {
            faults.Add(FaultKind.HiddenCharacter, At(entity.Span), $"{HiddenCharacters.Describe(text, hidden)} is written as an entity",
                "remove it; readers cannot see it, and it can change what they read",
                correction: HiddenCharacters.IsBlankWithoutWidth(entity.Transcoded.AsSpan()) ? new TextEdit(At(entity.Span), "") : null);
        }
    }

    private void CheckFootnote(LiteralInline literal)
    {
        // Markdig leaves brackets of unknown footnotes as text, with "[" in a literal of its own.
        if (literal.Content.AsSpan() is "[" && literal.NextSibling is LiteralInline next
            && UnknownFootnote().Match(next.Content.ToString()) is { Success: true } match)
        {
            faults.Add(FaultKind.BrokenAnchor, At(new SourceSpan(next.Span.Start - 1, next.Span.Start + match.Length - 1)),
                $"footnote \"{match.Groups["label"].Value}\" has no text", $"add a line \"[^{match.Groups["label"].Value}]: …\"");
        }
    }

    // Atomic groups, so that a match takes linear time in any text.
    [GeneratedRegex(@"^\{\s*(?>#\w[\w-]*|\.[A-Za-z_][\w-]*|[A-Za-z][\w-]*=)(?>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^\^(?<label>[^\]\[]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex UnknownFootnote();

    [GeneratedRegex(@"\[[^\[\]@]*@[^\[\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedKey();
}
