using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

/// <summary>It would reach the readers' browsers unchecked.</summary>
public sealed class RawHtml() : FaultRule("KB505", FaultKind.RawHtml, isLocked: true);
