using System.Globalization;
using System.Text;

namespace Attest.Text;

/// <summary>
/// A unified diff (as of GNU diffutils) of two texts with as many lines, for changes within lines. Lines end at LF; a CR before it is
/// part of the line.
/// </summary>
public static class UnifiedDiff
{
    private const int Context = 3;
    private const string NoEnd = "\\ No newline at end of file\n";

    /// <param name="path">With forward slashes.</param>
    public static string Of(string path, string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        List<int> changed = [.. Enumerable.Range(0, old.Length).Where(i => old[i] != now[i])];
        // What follows the last line end is no line if it is empty.
        var count = old[^1].Length == 0 ? old.Length - 1 : old.Length;
        var diff = new StringBuilder().Append("--- a/").Append(path).Append("\n+++ b/").Append(path).Append('\n');
        for (var first = 0; first < changed.Count;)
        {
            var last = first;
            while (last + 1 < changed.Count && changed[last + 1] - changed[last] <= (2 * Context) + 1)
            {
                last++;
            }

            AppendHunk(diff, old, now, Math.Max(0, changed[first] - Context), Math.Min(count, changed[last] + Context + 1));
            first = last + 1;
        }

        return diff.ToString();
    }

    private static void AppendHunk(StringBuilder diff, string[] old, string[] now, int start, int end)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"{start + 1},{end - start}");
        diff.Append("@@ -").Append(range).Append(" +").Append(range).Append(" @@\n");
        for (var i = start; i < end;)
        {
            var same = i;
            while (same < end && old[same] == now[same])
            {
                AppendLine(diff, ' ', old, same++);
            }

            var next = same;
            while (next < end && old[next] != now[next])
            {
                AppendLine(diff, '-', old, next++);
            }

            for (i = same; i < next; i++)
            {
                AppendLine(diff, '+', now, i);
            }
        }
    }

    private static void AppendLine(StringBuilder diff, char sign, string[] lines, int index)
    {
        diff.Append(sign).Append(lines[index]).Append('\n');
        if (index == lines.Length - 1)
        {
            diff.Append(NoEnd);
        }
    }
}
