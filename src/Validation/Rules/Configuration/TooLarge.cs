using Attest.Diagnostics;

namespace Attest.Validation.Rules.Configuration;

/// <summary>A file, or a nesting in a text, beyond what is read. Locked, since what is not read would be published as nothing.</summary>
public sealed class TooLarge() : FaultRule(new("KB903", nameof(TooLarge), Severity.Error, Locked: true), FaultKind.TooLarge);
