using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

/// <summary>Two versions of a text that git could not merge. Locked, since both would be published.</summary>
public sealed class ConflictMarker() : FaultRule("KB516", FaultKind.ConflictMarker, isLocked: true);
