using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

public sealed class HiddenCharacter() : FaultRule("KB512", FaultKind.HiddenCharacter, isLocked: true);
