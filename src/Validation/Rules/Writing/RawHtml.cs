using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

/// <summary>HTML in a text: it would reach the readers' browsers unchecked.</summary>
public sealed class RawHtml() : FaultRule("KB505", FaultKind.RawHtml, isLocked: true);
