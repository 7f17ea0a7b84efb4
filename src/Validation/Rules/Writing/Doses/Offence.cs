namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>What is wrong between two indexes of a text, and what to write.</summary>
internal readonly record struct Offence(int Start, int End, string Message, string Help);
