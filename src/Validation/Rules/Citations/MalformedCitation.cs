using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A citation that cannot be read, or in a place where none can be.</summary>
public sealed class MalformedCitation() : FaultRule("KB209", FaultKind.MalformedCitation);
