using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

/// <summary>A field that every page, reference or entry needs is not there or is empty.</summary>
public sealed class MissingField() : FaultRule(new("KB102", nameof(MissingField), Severity.Error), FaultKind.MissingField);
