using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

/// <summary>An unknown field of a page, so that its content would be lost.</summary>
public sealed class UnknownField() : FaultRule("KB103", FaultKind.UnknownField);
