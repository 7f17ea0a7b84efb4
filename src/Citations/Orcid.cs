namespace Attest.Citations;

/// <summary>ORCID iDs: sixteen places in four groups, the last a check digit or X.</summary>
internal static class Orcid
{
    public static IdentifierCheck Check(string value)
    {
        var text = IdentifierText.WithoutPrefixes(value, "https://", "http://", "www.", "orcid.org/", "orcid", ":").TrimEnd('/', '.');
        var compact = CheckDigit.Compact(text);
        if (!CheckDigit.HasForm(compact, 16))
        {
            return IdentifierCheck.Invalid("ORCID must look like 0000-0002-1825-0097");
        }

        var bare = $"{compact[..4]}-{compact[4..8]}-{compact[8..12]}-{compact[12..]}";
        var expected = CheckDigit.Mod11Radix2(compact.AsSpan(0, 15));
        if (compact[^1] != expected)
        {
            return IdentifierCheck.Invalid($"check digit of ORCID {bare} should be {expected}");
        }

        return value == bare ? IdentifierCheck.Valid : IdentifierCheck.Invalid("ORCID must look like 0000-0002-1825-0097", bare);
    }
}
