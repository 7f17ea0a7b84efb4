using Attest.Content;

namespace Attest.Citations.Import;

/// <summary>A work that is new.</summary>
/// <param name="Key">The key that it gets.</param>
/// <param name="Holder">The entry of another work that has the key which the file gives it; null if the key stays.</param>
public sealed record AddedReference(Reference Reference, string Key, Reference? Holder);

/// <summary>A work that is there already.</summary>
/// <param name="Reference">The entry that was imported.</param>
/// <param name="Existing">The entry that stays.</param>
/// <param name="Key">The key of that.</param>
/// <param name="Disagreements">Variables in which they contradict each other.</param>
/// <param name="Additions">Fields that only the imported entry has, and that could be added to the other.</param>
public sealed record KnownReference(
    Reference Reference, Reference Existing, string Key, IReadOnlyList<string> Disagreements, IReadOnlyList<string> Additions);

/// <summary>What is to be done with the references of one file, in its order.</summary>
public sealed record MergePlan(IReadOnlyList<AddedReference> Added, IReadOnlyList<KnownReference> Known);
