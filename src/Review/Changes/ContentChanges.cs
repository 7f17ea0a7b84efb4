using Attest.Content;

namespace Attest.Review.Changes;

/// <summary>Describes the changes of an article since its approval.</summary>
internal static class ContentChanges
{
    private const int Shown = 3;

    /// <summary>Words between two changes; with fewer, they are one, so that no word is quoted twice.</summary>
    private const int Apart = 2;

    /// <returns>Such as <c>"of 5 mg" is now "of 50 mg"</c>; null if both are the same.</returns>
    public static string? Describe(ClinicalContent approved, ClinicalContent now)
    {
        var changes = Text(approved.Title, now.Title, "in the title ")
            .Concat(Text(approved.Summary, now.Summary, "in the summary "))
            .Concat(Text(approved.Body, now.Body, ""))
            .Concat(Codes(approved, now))
            .Concat(Works(approved, now))
            .Concat(Images(approved, now))
            .ToList();
        return Joined(changes);
    }

    /// <returns>Null for none.</returns>
    public static string? Joined(IReadOnlyList<string> changes)
    {
        var more = changes.Count - Shown;
        return changes.Count == 0 ? null
            : string.Join("; ", changes.Take(Shown)) + (more > 0 ? $"; and {more} more change{(more == 1 ? "" : "s")}" : "");
    }

    /// <summary>Changes of words; where there are none, of the blanks between them.</summary>
    public static IEnumerable<string> Text(string approved, string now, string where)
    {
        if (approved == now)
        {
            return [];
        }

        var before = new WordList(approved);
        var after = new WordList(now);
        var changes = WordDiff.Compare(before.Words, after.Words, Apart);
        return changes.Count > 0 ? changes.Select(change => where + InWords(change, before, after))
            : [$"{where}line breaks or blanks have changed{(after.FirstOtherGap(before) is { } word ? $" before \"{word}\"" : "")}"];
    }

    private static string InWords(WordChange change, WordList before, WordList after)
    {
        var old = before.Quote(change.OldStart, change.OldEnd);
        var present = after.Quote(change.NewStart, change.NewEnd);
        return old.Length == 0 ? $"\"{present}\" is new"
            : present.Length == 0 ? $"\"{old}\" is gone"
            : $"\"{old}\" is now \"{present}\"{LookAlikes.Describe(old, present)}";
    }

    private static IEnumerable<string> Codes(ClinicalContent approved, ClinicalContent now) =>
        approved.Codes.Except(now.Codes, StringComparer.Ordinal).Select(code => $"the code {Name(code)} is gone")
            .Concat(now.Codes.Except(approved.Codes, StringComparer.Ordinal).Select(code => $"the code {Name(code)} is new"));

    /// <summary>Keys that stand for another work; new keys are changes of the text.</summary>
    private static IEnumerable<string> Works(ClinicalContent approved, ClinicalContent now) => approved.Works
        .Where(work => now.Works.TryGetValue(work.Key, out var present)
            && !ClinicalContent.IdentitiesOf(present).Contains(ClinicalContent.IdentityOf(work.Value), StringComparer.Ordinal))
        .OrderBy(work => work.Key, StringComparer.Ordinal)
        .Select(work => $"@{Name(work.Key)} stood for {Identity(work.Value)} and stands for {Identity(now.Works[work.Key])}");

    private static IEnumerable<string> Images(ClinicalContent approved, ClinicalContent now) => approved.Images
        .Where(image => now.Images.TryGetValue(image.Key, out var digest) && digest != image.Value)
        .OrderBy(image => image.Key, StringComparer.Ordinal)
        .Select(image => $"the image {Name(image.Key)} {(now.Images[image.Key] is null ? "is gone" : "is another picture")}");

    private static string Identity(Reference? work) => Name(ClinicalContent.IdentityOf(work));

    private static string Name(string text)
    {
        var words = new WordList(text);
        return words.Quote(0, words.Words.Count);
    }
}
