using Attest.Diagnostics;

namespace Attest.Validation.Rules.Writing;

/// <summary>Its values would be read in the wrong column, or as a text with bars.</summary>
public sealed class UnevenTable() : FaultRule("KB515", FaultKind.UnevenTable);
