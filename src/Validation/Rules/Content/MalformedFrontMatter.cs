using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

/// <summary>A page whose front matter is missing, not closed, or no YAML that can be read.</summary>
public sealed class MalformedFrontMatter() : FaultRule(new("KB101", nameof(MalformedFrontMatter), Severity.Error), FaultKind.MalformedFrontMatter);
