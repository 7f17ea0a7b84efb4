using System.Buffers.Text;

namespace Attest.Reading.Retractions;

/// <summary>Dates of the published list, <c>3/24/2021 0:00</c> (month first), and of ISO 8601, <c>2021-03-24</c>.</summary>
internal static class RetractionDate
{
    /// <summary>Without the time of day; null if it is not a date.</summary>
    public static DateOnly? Parse(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)' ', (byte)'T');
        text = end < 0 ? text : text[..end];
        var isIso = text.Contains((byte)'-');
        Span<int> parts = stackalloc int[3];
        for (var i = 0; i < 3; i++)
        {
            if (!Utf8Parser.TryParse(text, out uint number, out var length) || length > 4)
            {
                return null;
            }

            parts[i] = (int)number;
            text = text[length..];
            if (i == 2 ? !text.IsEmpty : text.IsEmpty || text[0] != (isIso ? '-' : '/'))
            {
                return null;
            }

            text = i == 2 ? text : text[1..];
        }

        var (year, month, day) = isIso ? (parts[0], parts[1], parts[2]) : (parts[2], parts[0], parts[1]);
        var isDate = year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return isDate ? new DateOnly(year, month, day) : null;
    }
}
