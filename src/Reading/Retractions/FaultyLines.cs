using System.Text;
using Attest.Diagnostics;

namespace Attest.Reading.Retractions;

/// <summary>The text of a streamed file for diagnostics: lines without faults are empty, so that lines and columns are right.</summary>
internal sealed class FaultyLines(string path)
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int Length, string Message, string Help)> _faults = [];
    private int _line = 1;
    private int _rowStart;
    private int _rowLine;

    public int Count => _faults.Count;

    /// <summary>Rows must come in order; the same row again is kept once.</summary>
    public void Keep(int line, ReadOnlySpan<byte> row)
    {
        if (_rowLine == line)
        {
            return;
        }

        _text.Append('\n', line - _line);
        _rowLine = line;
        _rowStart = _text.Length;
        var text = Decode(row).TrimEnd('\n');
        _text.Append(text);
        _line = line + text.Count(c => c == '\n');
    }

    /// <param name="row">The row that was kept last.</param>
    /// <param name="place">In bytes, within the row.</param>
    public void Add(ReadOnlySpan<byte> row, (int Offset, int Length) place, string message, string help) =>
        _faults.Add((_rowStart + Chars(row[..place.Offset]), Chars(row.Slice(place.Offset, place.Length)), message, help));

    public (SourceText Source, IReadOnlyList<ContentFault> Faults) ToSource()
    {
        var source = new SourceText(path, _text.ToString());
        return (source, [.. _faults.Select(f =>
            new ContentFault(FaultKind.InvalidConfiguration, source.At(f.Start, f.Length), f.Message, f.Help))]);
    }

    private static int Chars(ReadOnlySpan<byte> bytes) => Decode(bytes).Length;

    private static string Decode(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
