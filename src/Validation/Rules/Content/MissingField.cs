using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

/// <summary>A field that every page, reference or entry needs is missing or empty.</summary>
public sealed class MissingField() : FaultRule("KB102", FaultKind.MissingField);
