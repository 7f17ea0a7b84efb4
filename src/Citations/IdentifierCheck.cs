namespace Attest.Citations;

/// <summary>Whether an identifier has the right form; it need not exist.</summary>
/// <param name="Fault">One lower-case sentence without a full stop; null for a valid form.</param>
/// <param name="Corrected">The form that was probably meant; null for a valid form or when that is unknown.</param>
public sealed record IdentifierCheck(bool IsValid, string? Fault = null, string? Corrected = null)
{
    internal static IdentifierCheck Valid { get; } = new(true);

    internal static IdentifierCheck Invalid(string fault, string? corrected = null) => new(false, fault, corrected);
}

internal static class IdentifierText
{
    /// <summary>The text after any sequence of the prefixes: <c>https://</c>, a host, a label.</summary>
    public static string WithoutPrefixes(string value, params ReadOnlySpan<string> prefixes)
    {
        var rest = value.AsSpan().Trim();
        for (var again = true; again;)
        {
            again = false;
            foreach (var prefix in prefixes)
            {
                if (rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                {
                    rest = rest[prefix.Length..].TrimStart();
                    again = true;
                }
            }
        }

        return rest.ToString();
    }

    public static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
