namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>The size of a unit, which is not a dose: <c>1 µg = 0.001 mg</c>, <c>1 mg is 1000 µg</c>.</summary>
internal static class UnitConversion
{
    /// <param name="place">The quantity.</param>
    /// <param name="number">Its number.</param>
    public static bool Has(Context place, string number) =>
        (place.WordsBefore is [var left, var name, var other, ..] && IsEqual(left) && IsOfOne(number, other, name))
        || (place.WordsAfter is [var right, var following, var second, ..] && IsEqual(right) && IsOfOne(number, following, second));

    private static bool IsEqual(string word) => word is "=" or "is" or "are" or "equals" or "equal" or "≈";

    /// <summary>One of the two is of a single unit.</summary>
    private static bool IsOfOne(string number, string other, string otherName) =>
        Context.IsNumber(other) && DoseUnit.IsName(otherName) && (number == "1" || other == "1");
}
