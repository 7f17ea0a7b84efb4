using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

public sealed class MissingField() : FaultRule("KB102", FaultKind.MissingField);
