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
        compact = HasForm(compact) ? compact : CheckDigit.Compact(value.Split(' ')[0]);
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
            return CheckDigit.Check("ISBN", value.Trim(), compact, Expected(compact));
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

/// <summary>International Standard Serial Numbers (ISO 3297): seven digits and a check digit or X.</summary>
internal static class Issn
{
    public static IdentifierCheck Check(string value)
    {
        // Print and electronic numbers of a journal are often in one field.
        var parts = value.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.All(static part => CheckDigit.HasForm(CheckDigit.Compact(part), 8))
            ? parts.Select(CheckOne).FirstOrDefault(static check => !check.IsValid) ?? IdentifierCheck.Valid
            : CheckOne(value);
    }

    private static IdentifierCheck CheckOne(string value)
    {
        var compact = CheckDigit.Compact(value);
        if (CheckDigit.HasForm(compact, 8))
        {
            return CheckDigit.Check("ISSN", value.Trim(), compact, Expected(compact));
        }

        compact = CheckDigit.Compact(IdentifierText.WithoutPrefixes(value, "eISSN", "ISSN", ":").TrimEnd('.'));
        var isCorrectable = CheckDigit.HasForm(compact, 8) && compact[^1] == Expected(compact);
        return IdentifierCheck.Invalid("ISSN must look like 1234-5679", isCorrectable ? $"{compact[..4]}-{compact[4..]}" : null);
    }

    private static char Expected(string compact) => CheckDigit.Mod11(compact.AsSpan(0, 7));
}

/// <summary>ORCID iDs: sixteen places in four groups, the last a check digit or X.</summary>
internal static class Orcid
{
    private const string Form = "ORCID must look like 0000-0002-1825-0097";

    public static IdentifierCheck Check(string value)
    {
        var text = IdentifierText.WithoutPrefixes(value, "https://", "http://", "www.", "orcid.org/", "orcid", ":").TrimEnd('/', '.');
        var compact = CheckDigit.Compact(text);
        if (!CheckDigit.HasForm(compact, 16))
        {
            return IdentifierCheck.Invalid(Form);
        }

        var bare = $"{compact[..4]}-{compact[4..8]}-{compact[8..12]}-{compact[12..]}";
        var check = CheckDigit.Check("ORCID", bare, compact, CheckDigit.Mod11Radix2(compact.AsSpan(0, 15)));
        return check.IsValid && value != bare ? IdentifierCheck.Invalid(Form, bare) : check;
    }
}
