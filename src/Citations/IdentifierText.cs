namespace Attest.Citations;

/// <summary>What the readers of all identifiers ask of a text.</summary>
internal static class IdentifierText
{
    /// <summary>The text behind any of the prefixes, which may follow one another: <c>https://</c>, a host, a label.</summary>
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
