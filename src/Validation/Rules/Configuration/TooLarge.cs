using Attest.Diagnostics;

namespace Attest.Validation.Rules.Configuration;

/// <summary>Locked, since what is not read would silently be missing from the site.</summary>
public sealed class TooLarge() : FaultRule("KB903", FaultKind.TooLarge, isLocked: true);
