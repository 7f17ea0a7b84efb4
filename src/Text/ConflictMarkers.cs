using Attest.Diagnostics;

namespace Attest.Text;

/// <summary>
/// Places where git could not join two versions of a text (git-merge, "How conflicts are presented"): between a line of seven <c>&lt;</c>
/// and a line of seven <c>&gt;</c>, also as diff3 writes them. A line of seven <c>=</c> alone underlines a heading.
/// </summary>
internal static class ConflictMarkers
{
    private const string First = "<<<<<<<";
    private const string Last = ">>>>>>>";

    public static ReadOnlySpan<byte> FirstBytes => "<<<<<<<"u8;

    public static ReadOnlySpan<byte> LastBytes => ">>>>>>>"u8;

    /// <summary>In order of places, whole lines, without the last line end.</summary>
    public static IReadOnlyList<Location> In(SourceText source)
    {
        var text = source.Text;
        if (!text.Contains(First, StringComparison.Ordinal) && !text.Contains(Last, StringComparison.Ordinal))
        {
            return [];
        }

        var found = new List<Location>();
        var (open, endOfOpen, isQuoted) = (-1, 0, false);
        foreach (var (start, end) in TextLines.Of(text))
        {
            var line = text.AsSpan(start, end - start);
            if (Begins(line, First))
            {
                CloseAt(endOfOpen);
                (open, endOfOpen) = (start, end);
            }
            else if (Begins(line, Last) && open >= 0)
            {
                CloseAt(end);
            }
            else if (Begins(line, Last) && line.Length > Last.Length && !isQuoted && !IsQuoted(text.AsSpan(TextLines.Next(text, end))))
            {
                // In a quotation of seven levels the lines around it are quoted too.
                found.Add(source.Between(start, end));
            }

            isQuoted = IsQuoted(line);
        }

        CloseAt(endOfOpen);
        return found;

        void CloseAt(int end)
        {
            if (open >= 0)
            {
                found.Add(source.Between(open, end));
                open = -1;
            }
        }
    }

    public static void Report(IEnumerable<Location> conflicts, FaultList faults)
    {
        foreach (var fault in conflicts.Select(Describe))
        {
            faults.Add(fault.Kind, fault.At, fault.Message, fault.Help);
        }
    }

    public static ContentFault Describe(Location at)
    {
        var (first, last) = (at.StartPosition.Line, at.EndPosition.Line);
        return first == last
            ? new(FaultKind.ConflictMarker, at, "this line was left by a merge conflict",
                "check that the text around it is the right version, and remove this line")
            : new(FaultKind.ConflictMarker, at, $"lines {first} to {last} are two versions of a text that git could not merge",
                $"keep one of them, and remove the lines of marks: {Marks(at)}");
    }

    private static string Marks(Location at) => at.Source.Text.AsSpan(at.Start, at.Length).Contains("\n|||||||", StringComparison.Ordinal)
        ? $"{First}, |||||||, =======, {Last}, and what is between ||||||| and ======="
        : $"{First}, =======, {Last}";

    /// <summary>Behind the sign git writes a blank and the name of a version, or nothing.</summary>
    private static bool Begins(ReadOnlySpan<char> line, string marker) =>
        line.StartsWith(marker, StringComparison.Ordinal) && (line.Length == marker.Length || line[marker.Length] == ' ');

    private static bool IsQuoted(ReadOnlySpan<char> line) => line is ['>', ..];
}
