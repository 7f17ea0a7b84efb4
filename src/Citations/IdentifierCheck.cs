namespace Attest.Citations;

/// <summary>What an identifier's form tells. A right form is no proof that the identifier exists.</summary>
/// <param name="IsValid">The form is right.</param>
/// <param name="Fault">One lower-case sentence without a full stop; null when the form is right.</param>
/// <param name="Corrected">The form that was probably meant; null when the form is right or nobody can tell.</param>
public sealed record IdentifierCheck(bool IsValid, string? Fault = null, string? Corrected = null)
{
    internal static IdentifierCheck Valid { get; } = new(true);

    internal static IdentifierCheck Invalid(string fault, string? corrected = null) => new(false, fault, corrected);
}
