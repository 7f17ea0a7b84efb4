namespace Attest.Validation.Rules.Writing.Foreign;

/// <summary>The words by which other tools name a call-out, and the container that each means.</summary>
internal static class CalloutWords
{
    private const string Notes = " note notes info information abstract summary tldr hint tip important question help faq success check"
        + " done "
        + "quote cite example seealso see-also todo ";

    private const string Warnings = " warning warn caution attention ";
    private const string Dangers = " danger error bug failure fail missing critical alert emergency ";

    public static string? ContainerOf(string word) => word.ToLowerInvariant() switch
    {
        var lower when Contains(Notes, lower) => "note",
        var lower when Contains(Warnings, lower) || Contains(Dangers, lower) => "warning",
        _ => null,
    };

    /// <summary><c>write "::: warning" before the text and ":::" behind it</c>, and what else is to be done.</summary>
    public static string Help(string word, IEnumerable<string> containers, string more = "")
    {
        var name = ContainerOf(word) ?? (containers.Contains(word, StringComparer.Ordinal) ? word : "note");
        var choice = Contains(Dangers, word.ToLowerInvariant())
            ? "; \"::: urgent\" is for what needs action at once, which a person has to decide" : "";
        return $"write \"::: {name}\" before the text and \":::\" behind it{more}{choice}";
    }

    private static bool Contains(string words, string word) => words.Contains($" {word} ", StringComparison.Ordinal);
}
