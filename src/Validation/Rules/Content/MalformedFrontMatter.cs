using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

/// <summary>Front matter that is missing, not closed, or not valid YAML.</summary>
public sealed class MalformedFrontMatter() : FaultRule("KB101", FaultKind.MalformedFrontMatter);
