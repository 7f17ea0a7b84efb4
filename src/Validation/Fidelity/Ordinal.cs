namespace Attest.Validation.Fidelity;

/// <summary>The number of an item as characters behind <see cref="Mark.Ordered"/>.</summary>
/// <param name="List">Of the page, counted; 0 in the source.</param>
internal readonly record struct Ordinal(int Number, int List)
{
    private const int Bits = 15;
    private const int Low = (1 << Bits) - 1;

    public static Ordinal At(ReadOnlySpan<char> text, int mark) => new(
        ((text[mark + 1] - Mark.First) << Bits) | (text[mark + 2] - Mark.First), text[mark + 3] - Mark.First);

    public void WriteTo(Reading reading, int place)
    {
        reading.Add(Mark.Ordered, place);
        reading.Add((char)(Mark.First + (Number >> Bits)), place);
        reading.Add((char)(Mark.First + (Number & Low)), place);
        reading.Add((char)(Mark.First + (List & Low)), place);
    }
}
