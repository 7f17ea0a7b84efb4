using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

/// <summary>A field of a page that Attest does not know, so that what it says would be lost.</summary>
public sealed class UnknownField() : FaultRule(new("KB103", nameof(UnknownField), Severity.Error), FaultKind.UnknownField);
