namespace Attest.Citations;

/// <summary>International Standard Book Numbers of ten or thirteen places (ISO 2108), hyphens and blanks allowed.</summary>
internal static class Isbn
{
    public static IdentifierCheck Check(string value)
    {
        if (!value.Any(char.IsLetterOrDigit))
        {
            return IdentifierCheck.Invalid("ISBN must have 10 or 13 digits");
        }

        // Catalogues give the numbers of all bindings in one field.
        var parts = value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 1 && !HasForm(CheckDigit.Compact(value)) && !value.StartsWith("ISBN", StringComparison.OrdinalIgnoreCase))
        {
            parts = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }

        return parts.Select(CheckOne).FirstOrDefault(static check => !check.IsValid) ?? IdentifierCheck.Valid;
    }

    /// <summary>The first number as 13 digits.</summary>
    public static string AsThirteen(string value)
    {
        var compact = CheckDigit.Compact(value.Split([',', ';'])[0]);
        if (!HasForm(compact))
        {
            compact = CheckDigit.Compact(value.Split(' ')[0]);
        }

        if (compact.Length != 10)
        {
            return compact;
        }

        var digits = "978" + compact[..9];
        return digits + CheckDigit.Mod10(digits);
    }

    private static IdentifierCheck CheckOne(string value)
    {
        var compact = CheckDigit.Compact(value);
        if (HasForm(compact))
        {
            var expected = Expected(compact);
            return compact[^1] == expected
                ? IdentifierCheck.Valid
                : IdentifierCheck.Invalid($"check digit of ISBN {value.Trim()} should be {expected}");
        }

        var bare = IdentifierText.WithoutPrefixes(value, "ISBN", "-13:", "-10:", ":").TrimEnd('.');
        compact = CheckDigit.Compact(bare);
        var isCorrectable = HasForm(compact) && compact[^1] == Expected(compact);
        return IdentifierCheck.Invalid("ISBN must have 10 or 13 digits", isCorrectable ? bare : null);
    }

    private static char Expected(string compact) =>
        compact.Length == 10 ? CheckDigit.Mod11(compact.AsSpan(0, 9)) : CheckDigit.Mod10(compact.AsSpan(0, 12));

    private static bool HasForm(string compact) =>
        CheckDigit.HasForm(compact, 10)
        || (compact.Length == 13 && IdentifierText.AreDigits(compact)
            && (compact.StartsWith("978", StringComparison.Ordinal) || compact.StartsWith("979", StringComparison.Ordinal)));
}
