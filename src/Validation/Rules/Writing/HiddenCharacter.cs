using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

/// <summary>An invisible character that can change what is read.</summary>
public sealed class HiddenCharacter() : FaultRule("KB512", FaultKind.HiddenCharacter, isLocked: true);
