using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Text;

namespace Attest.Validation.Rules.Writing;

/// <summary>A line that was meant for the heading of a required section, or of any section.</summary>
/// <param name="Level">Of the heading that is meant.</param>
/// <param name="Heading">Null if it is a line of a paragraph.</param>
internal sealed record SectionSlip(Location At, string Message, string Help, int Level, Heading? Heading = null);

/// <summary>Why a required section counts as missing although an editor has written its heading.</summary>
internal static class SectionSlips
{
    /// <summary>The required sections that are not there, each with the line that was meant for it, if there is one.</summary>
    public static IEnumerable<(string Section, SectionSlip? Slip)> Missing(Article article, IReadOnlyList<string> required)
    {
        var headings = article.Body.Headings;
        var present = headings.Where(heading => heading.Level == 2 && PrefixOf(heading).Length == 0)
            .Select(heading => HeadingText.Folded(heading.Text))
            .ToHashSet(StringComparer.Ordinal);
        return required.Where(section => !present.Contains(HeadingText.Folded(section)) && !IsInHtml(article, HeadingText.Folded(section)))
            .Select(section => (section, Find(article, section)));
    }

    /// <summary>HTML is reported itself, which cannot be switched off.</summary>
    private static bool IsInHtml(Article article, string wanted) => article.Body.Blocks.Any(block => block.Kind == BlockKind.Html
        && HeadingText.Folded(article.Source.Text.Substring(block.At.Start, block.At.Length)).Contains(wanted, StringComparison.Ordinal));

    /// <summary>The lines that a finding of KB501 explains, so that no other rule judges them.</summary>
    public static List<SectionSlip> Explained(MarkdownPage page, RuleContext context) =>
        page is Article { IsWithdrawn: false, Body.IsReadable: true } article && context.AreErrors("KB501")
            ? [.. Missing(article, context.KnowledgeBase.Site.RequiredSections).Select(missing => missing.Slip).OfType<SectionSlip>()]
            : [];

    /// <summary>All lines that were meant for headings and are reported.</summary>
    public static List<SectionSlip> All(MarkdownPage page, RuleContext context)
    {
        var explained = Explained(page, context);
        return context.AreErrors("KB502") ? [.. explained.Concat(OtherBlanks(page)).DistinctBy(slip => slip.At)] : explained;
    }

    /// <summary>Lines such as "##", a no-break space and words: they look like a heading, and are printed as text.</summary>
    public static IEnumerable<SectionSlip> OtherBlanks(MarkdownPage page)
    {
        var text = page.Source.Text;
        for (var at = text.IndexOf("\n#", page.Body.Offset, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf("\n#", at + 1, StringComparison.Ordinal))
        {
            var marks = text.AsSpan(at + 1).IndexOfAnyExcept('#');
            if (marks is >= 1 and <= 6 && IsOtherBlank(text[at + 1 + marks]) && IsInParagraph(page.Body.Blocks, at + 1))
            {
                yield return OtherBlank(page.Source, at + 1, marks);
            }
        }
    }

    /// <summary>Of one or several lines with a line of signs below it.</summary>
    public static bool IsUnderlined(Heading heading) =>
        heading.At.Source.Text.AsSpan(heading.At.Start, heading.At.Length).TrimEnd().ContainsAny('\n', '\r');

    /// <summary>How a heading is written on the second level.</summary>
    public static string HelpFor(Heading heading) => IsUnderlined(heading)
        ? "begin the line with \"## \", and remove the line of equals signs below it" : "begin the line with \"##\"";

    private static SectionSlip? Find(Article article, string section)
    {
        var wanted = HeadingText.Folded(section);
        if (article.Body.Headings.FirstOrDefault(heading => HeadingText.Folded(heading.Text) == wanted) is { } heading)
        {
            if (PrefixOf(heading) is { Length: > 0 } prefix)
            {
                return new(heading.At, $"section \"{section}\" is missing, since its heading stands in {InWhat(prefix)}",
                    $"take \"{prefix}\" away, as in \"## {section}\"", 2, heading);
            }

            return new(heading.At, $"section \"{section}\" is missing, since its heading has level {heading.Level}",
                $"{HelpFor(heading)}, as in \"## {section}\"", 2, heading);
        }

        return FindLine(article.Body.Blocks, article.Source, wanted) is >= 0 and var line ? SlipAt(article.Source, line, section) : null;
    }

    /// <summary>The sign of a list or quotation in the line before a heading, which is no section of the page then.</summary>
    private static string PrefixOf(Heading heading)
    {
        var before = heading.At.Source.Text.AsSpan(0, heading.At.Start);
        return before[(before.LastIndexOfAny('\n', '\r') + 1)..].Trim().ToString();
    }

    private static string InWhat(string prefix) => prefix[0] == '>' ? "a quotation" : "a list";

    private static SectionSlip SlipAt(SourceText source, int line, string section)
    {
        var marks = source.Text.AsSpan(line).IndexOfAnyExcept('#');
        return marks is >= 1 and <= 6 && IsOtherBlank(source.Text[line + marks])
            ? OtherBlank(source, line, marks)
            : new(source.Between(line + Indentation(source.Text, line), TextLines.EndOf(source.Text, line)),
                $"section \"{section}\" is missing",
                $"is this line meant for it? begin it with \"## \", as in \"## {section}\"", 2);
    }

    private static int Indentation(string text, int line) => Math.Max(0, text.AsSpan(line).IndexOfAnyExcept(' '));

    private static SectionSlip OtherBlank(SourceText source, int line, int marks)
    {
        var sign = source.Text[line + marks];
        return new(source.Between(line, TextLines.EndOf(source.Text, line)),
            $"behind {new string('#', marks)} stands another sign (U+{(int)sign:X4}), so that the line is not a heading",
            $"put a blank in its place, as in \"{new string('#', Math.Max(2, marks))} {Words(source.Text, line)}\"", Math.Max(2, marks));
    }

    private static string Words(string text, int line) =>
        string.Concat(text[line..TextLines.EndOf(text, line)].SkipWhile(c => c == '#' || IsOtherBlank(c) || c == ' ')).TrimEnd();

    /// <summary>The line of a paragraph that has these words alone, whatever markup is around them; -1 if there is none.</summary>
    private static int FindLine(Siblings<Block> blocks, SourceText source, string wanted)
    {
        foreach (var block in blocks)
        {
            if (block.Kind is BlockKind.Container && FindLine(block.Blocks, source, wanted) is >= 0 and var inside)
            {
                return inside;
            }

            var end = block.Kind == BlockKind.Paragraph || block is { Kind: BlockKind.Code, IsMarked: false } ? block.At.End : -1;
            for (var line = block.At.Start; line < end; line = TextLines.EndOf(source.Text, line) + 1)
            {
                var length = Math.Min(end, TextLines.EndOf(source.Text, line)) - line;
                // Longer lines need not be folded.
                if (length < wanted.Length + 40 && Bare(source.Text.Substring(line, length)) == wanted)
                {
                    return line;
                }
            }
        }

        return -1;
    }

    /// <summary>Without marks of headings, emphasis and lists, numbers and a colon.</summary>
    private static string Bare(string line)
    {
        var words = line.AsSpan().Trim();
        while (words.Length > 0 && !char.IsLetter(words[0]))
        {
            words = words[1..];
        }

        // "H2." and the same as a tag of other tools.
        words = words is ['H' or 'h', >= '1' and <= '6', '.' or ':' or ')' or ' ', ..] ? words[3..].TrimStart() : words;
        return HeadingText.Folded(words.TrimEnd("#*_=~ :.\\").ToString());
    }

    private static bool IsInParagraph(Siblings<Block> blocks, int at) => blocks.Any(block => block.At.Start <= at && at < block.At.End
        && (block.Kind == BlockKind.Paragraph || IsInParagraph(block.Blocks, at)));

    private static bool IsOtherBlank(char c) => c != ' '
        && (char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator || c is '\u200b' or '\u2060' or '\ufeff');
}
