using Attest.Diagnostics;

namespace Attest.Validation.Rules.Configuration;

/// <summary>A file, or a nesting in a text, beyond what is read. Locked, since the rest would silently be missing from the site.</summary>
public sealed class TooLarge() : FaultRule("KB903", FaultKind.TooLarge, isLocked: true);
