using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Attest.Content;

/// <summary>
/// Collects rows of a list of retractions: record id, DOI and PubMed number of the notice, DOI and PubMed number of the
/// paper, reason, one behind the other in one run of bytes.
/// </summary>
internal sealed class RetractionListBuilder
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);
    private readonly List<int> _ends = [];
    private readonly List<(int Day, RetractionNature Nature)> _rows = [];

    public int Count => _rows.Count;

    /// <summary>
    /// Adds a field. The published list has bytes of Latin-1 amid its UTF-8; a field that is no UTF-8 is taken for Latin-1,
    /// in which every byte is a character, so that no row is lost for the sake of a name.
    /// </summary>
    public void Add(ReadOnlySpan<byte> field)
    {
        if (Utf8.IsValid(field))
        {
            _bytes.Write(field);
        }
        else
        {
            Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(field).Trim(), _bytes);
        }

        _ends.Add(_bytes.WrittenCount);
    }

    public void EndRow(DateOnly date, RetractionNature nature) => _rows.Add((date.DayNumber, nature));

    public (byte[] Bytes, int[] Ends, (int Day, RetractionNature Nature)[] Rows) ToArrays() =>
        (_bytes.WrittenSpan.ToArray(), [.. _ends], [.. _rows]);
}
