using Attest.Reading;

namespace Attest.Content;

/// <summary>How kinds of evidence are called in files.</summary>
internal static class EvidenceWord
{
    /// <summary>The word of the contract, such as <c>systematic-review</c>; null for what is of no named kind.</summary>
    public static string? Of(Evidence evidence) =>
        evidence == Evidence.Other ? null : ReferenceParser.EvidenceWords.First(pair => pair.Value == evidence).Key;

    /// <summary>The kind that a word of the contract names; <see cref="Evidence.Other"/> for all other words.</summary>
    public static Evidence Read(string word) => ReferenceParser.EvidenceWords.GetValueOrDefault(word.Trim().ToLowerInvariant(), Evidence.Other);
}
