using System.Text.RegularExpressions;
using Attest.Diagnostics;
using Attest.Text;
using Markdig.Syntax;

namespace Attest.Markdown.Dialect;

public static partial class MarkdownReader
{
    /// <summary>In characters. A thousand links of a thousand letters each need a million.</summary>
    private const long MostLookedAt = 100_000_000;

    /// <summary>From an offset of the file on. Faults are collected; nothing is thrown.</summary>
    public static Body Read(SourceText source, int offset, FaultList faults)
    {
        var text = HiddenCharacters.Masked(source.Text[offset..]);
        try
        {
            CheckLinks(text);
            return new BodyBuilder(source, offset, faults).Build(MarkdownDialect.Parse(text));
        }
        catch (BoundException exception)
        {
            var at = source.At(offset + exception.Span.Start, exception.Span.Length);
            faults.Add(FaultKind.TooLarge, at, exception.Message, exception.Help);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            // Markdig's guard of the stack does not give the place.
            faults.Add(FaultKind.TooLarge, source.At(offset), BoundException.TooDeep, BoundException.TooDeepHelp);
        }

        return Unread(source, offset);
    }

    /// <summary>A body of which nothing is known.</summary>
    public static Body Unread(SourceText source, int offset) =>
        new BodyBuilder(source, offset, new FaultList()).Build([], isReadable: false);

    /// <summary>For documents of the generator: CommonMark with tables.</summary>
    public static Body ReadPlain(string text) =>
        new BodyBuilder(new SourceText("", text), 0, new FaultList()).Build(MarkdownDialect.ParsePlain(text));

    /// <summary>The parser searches each address up to the next blank, which may be the whole rest of the text.</summary>
    private static void CheckLinks(ReadOnlySpan<char> text)
    {
        var looked = 0L;
        var blank = -1;
        foreach (var opening in LinkOpening().EnumerateMatches(text))
        {
            var at = opening.Index;
            if (blank < at)
            {
                var length = text[at..].IndexOfAny(' ', '\t', '\n');
                blank = length < 0 ? text.Length : at + length;
            }

            looked += blank - at;
            if (looked > MostLookedAt)
            {
                throw new BoundException(new SourceSpan(at, at + 1), "too many links without a space between them",
                    "put spaces between the links, and close each with a bracket");
            }
        }
    }

    [GeneratedRegex(@"\]\(", RegexOptions.CultureInvariant)]
    private static partial Regex LinkOpening();
}
