namespace Attest.Validation.Rules.Writing;

/// <summary>How the texts of headings are compared: without case, and each run of blanks as one.</summary>
internal static class HeadingText
{
    public static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
