using System.Text;
using Attest.Diagnostics.Writers;

namespace Attest.Commands;

/// <summary>Columns aligned with spaces, for terminals, logs and pipes.</summary>
internal sealed class TextTable(params string[] headings)
{
    private const int Narrowest = 8;
    private const string Gap = "  ";

    private readonly List<string[]> _rows = [headings];

    public bool IsEmpty => _rows.Count == 1;

    public void Add(params string[] cells) => _rows.Add([.. cells.Select(cell => TextFormat.WithoutControls(cell))]);

    /// <param name="output">Where it is written.</param>
    /// <param name="width">In columns; longer cells are cut, the widest columns first, but to no less than eight.</param>
    public void Write(TextWriter output, int width)
    {
        var widths = Widths(width);
        foreach (var row in _rows)
        {
            var line = new StringBuilder();
            for (var i = 0; i < row.Length; i++)
            {
                line.Append(Gap).Append(Cut(row[i], widths[i]).PadRight(widths[i]));
            }

            output.WriteLine(line.ToString().TrimEnd());
        }
    }

    private int[] Widths(int width)
    {
        var widths = Enumerable.Range(0, headings.Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        for (var over = widths.Sum(w => w + Gap.Length) - (long)width; over > 0; over--)
        {
            var widest = Array.IndexOf(widths, widths.Max());
            if (widths[widest] <= Narrowest)
            {
                break;
            }

            widths[widest]--;
        }

        return widths;
    }

    private static string Cut(string text, int width) =>
        text.Length <= width ? text : text[..(char.IsHighSurrogate(text[width - 2]) ? width - 2 : width - 1)] + "…";
}
