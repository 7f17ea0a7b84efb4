using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

public sealed class UnknownField() : FaultRule("KB103", FaultKind.UnknownField);
