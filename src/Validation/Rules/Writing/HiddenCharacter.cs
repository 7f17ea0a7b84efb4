using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

/// <summary>A character that nobody sees and that can change what is read.</summary>
public sealed class HiddenCharacter() : FaultRule(new("KB512", nameof(HiddenCharacter), Severity.Error, Locked: true), FaultKind.HiddenCharacter);
