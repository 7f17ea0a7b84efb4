namespace Attest.Validation.Fidelity;

/// <summary>The cells of a row: a bar behind a backslash does not end one.</summary>
internal static class Cells
{
    public static int Count(ReadOnlySpan<char> row) => Of(row.TrimEnd()).Count;

    public static List<(int Start, int End)> Of(ReadOnlySpan<char> row)
    {
        var cells = new List<(int, int)>();
        var start = row is ['|', ..] ? 1 : 0;
        for (var i = start; i < row.Length; i++)
        {
            if (row[i] == '|' && (i == 0 || row[i - 1] != '\\'))
            {
                cells.Add((start, i));
                start = i + 1;
            }
        }

        if (start < row.Length)
        {
            cells.Add((start, row.Length));
        }

        return cells;
    }
}
