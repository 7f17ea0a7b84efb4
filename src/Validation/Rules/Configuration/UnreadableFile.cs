using Attest.Diagnostics;

namespace Attest.Validation.Rules.Configuration;

/// <summary>Locked, since its page would silently be missing from the site.</summary>
public sealed class UnreadableFile() : FaultRule("KB902", FaultKind.UnreadableFile, isLocked: true);
