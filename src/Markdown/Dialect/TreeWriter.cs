using Attest.Diagnostics;
using Markdig.Syntax;

namespace Attest.Markdown.Dialect;

/// <summary>Writes a tree from elements of the parser, whose positions count from an offset in the file.</summary>
internal sealed class TreeWriter(SourceText source, int offset)
{
    public Tree Tree { get; } = new(source);

    public Location At(SourceSpan span) => source.At(offset + span.Start, Math.Max(0, span.Length));

    public int Open(BlockKind kind, MarkdownObject element, int number = 0) => Open((byte)kind, element, number);

    public int Open(InlineKind kind, MarkdownObject element, int number = 0) => Open((byte)kind, element, number);

    public void Close(int index, object? payload = null)
    {
        if (payload is not null)
        {
            Tree.Keep(index, payload);
        }

        Tree.Close(index);
    }

    public void AddCitation(MarkdownObject element, int count, int first)
    {
        var at = At(element.Span);
        Tree.Add((byte)InlineKind.Citation, at.Start, at.Length, count, first);
    }

    /// <summary>Text is a stretch of the file where it can be: at once, or behind a backslash. Else a copy of it is kept.</summary>
    public void AddText(ReadOnlySpan<char> text, SourceSpan span)
    {
        var at = At(span);
        for (var escape = 0; escape <= 1; escape++)
        {
            if (source.Text.AsSpan(Math.Min(source.Length, at.Start + escape)).StartsWith(text))
            {
                Tree.Add((byte)InlineKind.Text, at.Start, escape + text.Length, escape);
                return;
            }
        }

        Tree.Keep(Tree.Add((byte)InlineKind.Text, at.Start, at.Length), text.ToString());
    }

    private int Open(byte kind, MarkdownObject element, int number)
    {
        var at = At(element.Span);
        return Tree.Add(kind, at.Start, at.Length, number);
    }
}
