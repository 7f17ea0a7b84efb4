namespace Attest.Validation.Rules.Writing;

/// <summary>Headings are compared without case, and runs of blanks as one.</summary>
internal static class HeadingText
{
    public static string Folded(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
