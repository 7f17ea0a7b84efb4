using Attest.Diagnostics;

namespace Attest.Validation.Rules.Configuration;

/// <summary>A file that should be text and cannot be read as such. Locked, since its page would be taken from the site without a word.</summary>
public sealed class UnreadableFile() : FaultRule(new("KB902", nameof(UnreadableFile), Severity.Error, Locked: true), FaultKind.UnreadableFile);
