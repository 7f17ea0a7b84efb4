using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Configuration;

/// <summary>A file, or a nesting in a text, beyond what is read.</summary>
public sealed class TooLarge() : FaultRule(new("KB903", nameof(TooLarge), Severity.Error), FaultKind.TooLarge);
