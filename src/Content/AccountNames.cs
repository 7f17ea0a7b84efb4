namespace Attest.Content;

/// <summary>Handles and ORCID iDs in one spelling, so that two that mean the same account are equal.</summary>
public static class AccountNames
{
    /// <summary>In lower case, without <c>@</c> and address, since GitHub ignores case. Empty for nothing.</summary>
    public static string HandleOf(string? handle) => LastPart(handle).TrimStart('@').ToLowerInvariant();

    /// <summary>The sixteen characters alone, in lower case. Empty for nothing.</summary>
    public static string OrcidOf(string? orcid) => string.Concat(LastPart(orcid).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>The part behind the last slash, without query and anchor.</summary>
    private static string LastPart(string? address) => (address ?? "").Split('?', '#')[0].Trim().TrimEnd('/').Split('/')[^1].Trim();
}
