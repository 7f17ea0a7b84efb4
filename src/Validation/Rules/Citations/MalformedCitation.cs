using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>Also a citation in a place where none can be.</summary>
public sealed class MalformedCitation() : FaultRule("KB209", FaultKind.MalformedCitation);
