namespace Attest.Tests.Site;

internal static class VisibleText
{
    /// <summary>The words of a text with single blanks between them, as a browser shows it.</summary>
    public static string Words(this string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
