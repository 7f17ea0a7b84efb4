using System.Text;

namespace Attest.Validation.Output;

/// <summary>
/// Texts that were met before, by their bytes. Most addresses in a page stand in every other page of its folder too: without
/// this each would be a string of its own until the site is proved, 50 MB of them for 10,000 articles.
/// </summary>
internal sealed class AttributeTexts
{
    private const int Slots = 2048;
    private const int Longest = 128;

    private readonly string?[] _known = new string?[Slots];

    /// <returns>The text of some UTF-8, of which there is nothing to decode but that.</returns>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        // Where two texts want one slot the later takes it.
        ref var known = ref _known[SlotOf(utf8)];
        if (known is null || !Ascii.Equals(utf8, known))
        {
            known = Encoding.UTF8.GetString(utf8);
        }

        return known;
    }

    /// <summary>FNV-1a, 32 bits (draft-eastlake-fnv): texts differ in a digit or two, and each byte must count.</summary>
    private static int SlotOf(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 16777619u;
        }

        return (int)(hash % Slots);
    }
}
