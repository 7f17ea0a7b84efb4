namespace Attest.Citations;

/// <summary>International Standard Serial Numbers (ISO 3297): seven digits and a check digit or X.</summary>
internal static class Issn
{
    public static IdentifierCheck Check(string value)
    {
        // Print and electronic numbers of a journal often stand in one field.
        var parts = value.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length > 1 && parts.All(static part => CheckDigit.HasForm(CheckDigit.Compact(part), 8)))
        {
            return parts.Select(CheckOne).FirstOrDefault(static check => !check.IsValid) ?? IdentifierCheck.Valid;
        }

        return CheckOne(value);
    }

    private static IdentifierCheck CheckOne(string value)
    {
        var compact = CheckDigit.Compact(value);
        if (CheckDigit.HasForm(compact, 8))
        {
            var expected = CheckDigit.Mod11(compact.AsSpan(0, 7));
            return compact[^1] == expected
                ? IdentifierCheck.Valid
                : IdentifierCheck.Invalid($"check digit of ISSN {value.Trim()} should be {expected}");
        }

        compact = CheckDigit.Compact(IdentifierText.WithoutPrefixes(value, "eISSN", "ISSN", ":").TrimEnd('.'));
        var isCorrectable = CheckDigit.HasForm(compact, 8) && compact[^1] == CheckDigit.Mod11(compact.AsSpan(0, 7));
        return IdentifierCheck.Invalid("ISSN must look like 1234-5679", isCorrectable ? $"{compact[..4]}-{compact[4..]}" : null);
    }
}
