using Attest.Content;

namespace Attest.Citations;

/// <summary>Fields of a reference as a reader sees them: on one line, without markup, null when there is nothing.</summary>
internal static class ReferenceFields
{
    public static string? Plain(this Reference reference, string variable) =>
        reference.Text(variable) is { } text && RichText.Plain(text) is { Length: > 0 } plain ? plain : null;

    public static CslDate? DateOf(this Reference reference, string variable) =>
        reference.Dates.TryGetValue(variable, out var date) ? date.Value : null;

    /// <summary>A year that a source can bear; anything else is a slip of the pen.</summary>
    public static int? KnownYear(this CslDate? date) => date?.Year is >= 1 and <= 9999 ? date.Year : null;
}
