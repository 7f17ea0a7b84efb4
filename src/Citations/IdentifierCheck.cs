namespace Attest.Citations;

/// <summary>What an identifier's form tells. A right form is no proof that the identifier exists.</summary>
/// <param name="IsValid">The form is right.</param>
/// <param name="Problem">One lower-case sentence without a full stop; null when the form is right.</param>
/// <param name="Mended">The form that was probably meant; null when the form is right or nobody can tell.</param>
public sealed record IdentifierCheck(bool IsValid, string? Problem = null, string? Mended = null)
{
    internal static IdentifierCheck Valid { get; } = new(true);

    internal static IdentifierCheck Invalid(string problem, string? mended = null) => new(false, problem, mended);
}
