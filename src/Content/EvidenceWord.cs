namespace Attest.Content;

/// <summary>How kinds of evidence are called in files.</summary>
internal static class EvidenceWord
{
    public static readonly Dictionary<string, Evidence> All = new(StringComparer.Ordinal)
    {
        ["guideline"] = Evidence.Guideline,
        ["systematic-review"] = Evidence.SystematicReview,
        ["trial"] = Evidence.Trial,
        ["observational"] = Evidence.Observational,
        ["review"] = Evidence.Review,
        ["other"] = Evidence.Other,
    };

    /// <summary>The word of the contract, such as <c>systematic-review</c>; null for what is of no named kind.</summary>
    public static string? Of(Evidence evidence) => evidence == Evidence.Other ? null : All.First(pair => pair.Value == evidence).Key;

    /// <summary>The kind that a word of the contract names; <see cref="Evidence.Other"/> for all other words.</summary>
    public static Evidence Read(string word) => All.GetValueOrDefault(word.Trim().ToLowerInvariant(), Evidence.Other);
}
