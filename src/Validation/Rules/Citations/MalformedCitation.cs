using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>What was meant as a citation and cannot be read as one, or stands where none can.</summary>
public sealed class MalformedCitation() : FaultRule(new("KB209", nameof(MalformedCitation), Severity.Error), FaultKind.MalformedCitation);
