using Attest.Content;

namespace Attest.Citations.Import;

/// <summary>
/// What was found in a file of references. An entry whose file names no key has an empty one; places are those in the file.
/// </summary>
public sealed record ImportResult(IReadOnlyList<Reference> References, IReadOnlyList<ContentFault> Faults);
