using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

/// <summary>Characters that were lost or read in another encoding.</summary>
public sealed class DamagedText() : FaultRule("KB517", FaultKind.DamagedText);
