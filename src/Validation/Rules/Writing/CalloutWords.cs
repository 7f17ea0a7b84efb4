namespace Attest.Validation.Rules.Writing;

/// <summary>
/// The words by which other tools name a call-out, and the container that each means. What is urgent is left to a person.
/// </summary>
internal static class CalloutWords
{
    private static readonly HashSet<string> Notes = WordsOf("""
        note notes info information tip hint important abstract summary tldr remark notice seealso example todo question faq help
        quote cite success check done box callout admonition aside details definition keypoint keypoints primary secondary background
        """);

    private static readonly HashSet<string> Warnings =
        WordsOf("warning warnings warn caution attention risk safety contraindication contraindications");

    private static readonly HashSet<string> Dangers =
        WordsOf("danger error bug failure fail missing critical alert emergency stop redflag redflags");

    public static HashSet<string> WordsOf(string words) => [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Without the signs between its parts.</summary>
    public static string Folded(string word) => string.Concat(word.Where(c => c is not ('-' or '_'))).ToLowerInvariant();

    public static string? ContainerOf(string word) => Folded(word) switch
    {
        var folded when Notes.Contains(folded) => "note",
        var folded when Warnings.Contains(folded) || Dangers.Contains(folded) => "warning",
        _ => null,
    };

    public static bool IsDanger(string word) => Dangers.Contains(Folded(word));

    /// <summary><c>write "::: warning" before the text and ":::" behind it</c>, and what else is to be done.</summary>
    public static string Help(string word, IEnumerable<string> containers, string more = "")
    {
        var name = ContainerOf(word) ?? (containers.Contains(word, StringComparer.Ordinal) ? word : "note");
        var choice = IsDanger(word) ? "; \"::: urgent\" is for what needs action at once, which a person has to decide" : "";
        return $"write \"::: {name}\" before the text and \":::\" behind it{more}{choice}";
    }
}
