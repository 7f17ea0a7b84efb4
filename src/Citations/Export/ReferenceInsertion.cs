using System.Text;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Citations.Export;

/// <summary>Fields for the end of an entry of a file.</summary>
/// <param name="Lines">Without indentation.</param>
public sealed record FieldInsertion(Reference Entry, IReadOnlyList<string> Lines);

/// <summary>Inserts lines into a file of CSL-YAML without changing its other bytes.</summary>
public static class ReferenceInsertion
{
    /// <summary>Null if an entry is not written with a line for each field.</summary>
    public static string? Apply(SourceText source, IEnumerable<FieldInsertion> insertions)
    {
        var text = source.Text;
        var written = new StringBuilder(text.Length + 256);
        var copied = 0;
        foreach (var insertion in insertions.OrderBy(static insertion => insertion.Entry.Id.At.Start))
        {
            if (EndOf(text, insertion.Entry.Id.At.Start, out var indentation) is not { } end || end < copied)
            {
                return null;
            }

            written.Append(text, copied, end - copied).Append(end > 0 && text[end - 1] != '\n' ? NewLine(text) : "");
            foreach (var line in insertion.Lines)
            {
                written.Append(' ', indentation).Append(line).Append(NewLine(text));
            }

            copied = end;
        }

        return written.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The text with entries at its end, indented by a number of blanks.</summary>
    public static string Append(string text, IEnumerable<string> entries, int indentation)
    {
        var newLine = NewLine(text);
        var written = new StringBuilder(text).Append(text.Length > 0 && text[^1] != '\n' ? newLine : "");
        foreach (var entry in entries)
        {
            written.Append(written.Length > 0 ? newLine : "");
            foreach (var line in entry.TrimEnd('\n').Split('\n'))
            {
                written.Append(' ', indentation).Append(line).Append(newLine);
            }
        }

        return written.ToString();
    }

    private static int? EndOf(string text, int id, out int indentation)
    {
        var lineStart = text.LastIndexOf('\n', Math.Max(0, id - 1)) + 1;
        indentation = 0;
        var before = text.AsSpan(lineStart, id - lineStart);
        var key = before.TrimStart(" -");
        if (!key.StartsWith("id:") && !key.StartsWith("\"id\":"))
        {
            return null;
        }

        indentation = before.Length - key.Length;
        var end = EndOfLine(text, id);
        for (var at = end; at < text.Length;)
        {
            var next = EndOfLine(text, at);
            var line = text.AsSpan(at, next - at);
            var content = line.TrimStart(' ');
            if (!content.IsWhiteSpace())
            {
                if (line.Length - content.Length < indentation)
                {
                    break;
                }

                end = next;
            }

            at = next;
        }

        return end;
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end + 1 : text.Length;

    private static string NewLine(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}
