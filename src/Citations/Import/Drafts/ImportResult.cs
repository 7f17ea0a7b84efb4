using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Citations.Import.Drafts;

/// <summary>
/// What was found in a file of references. An entry whose file names no key has an empty one; places are those in the file.
/// </summary>
public sealed record ImportResult(IReadOnlyList<Reference> References, IReadOnlyList<ContentFault> Faults);
