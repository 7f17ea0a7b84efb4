using Attest.Diagnostics;
using Attest.Text;

namespace Attest.Markdown.Dialect;

/// <summary>Reads markdown into trees.</summary>
public static class MarkdownReader
{
    /// <summary>Parses the text of a file from an offset on. Faults are collected; nothing is thrown.</summary>
    public static Body Read(SourceText source, int offset, FaultList faults)
    {
        var text = HiddenCharacters.Masked(source.Text[offset..]);
        try
        {
            LinkOpenings.Check(text);
            return new BodyBuilder(source, offset, faults).Build(MarkdownDialect.Parse(text));
        }
        catch (BoundException exception)
        {
            faults.Add(FaultKind.TooLarge, source.At(offset + exception.Span.Start, exception.Span.Length), exception.Message, exception.Help);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("depth limit", StringComparison.Ordinal))
        {
            // Markdig's guard against nesting that would exhaust the stack does not say where it stands.
            faults.Add(FaultKind.TooLarge, source.At(offset), BoundException.TooDeep, BoundException.TooDeepHelp);
        }

        return new BodyBuilder(source, offset, faults).Build([], isReadable: false);
    }

    /// <summary>Parses a document of the generator itself: CommonMark with tables, which has none of the constructs of articles.</summary>
    public static Body ReadPlain(string text) =>
        new BodyBuilder(new SourceText("", text), 0, new FaultList()).Build(MarkdownDialect.ParsePlain(text));
}
