using Attest.Diagnostics;

namespace Attest.Tests.Diagnostics;

/// <summary>Among more names than are compared one by one.</summary>
public class NearestIndexTests
{
    private static readonly NearestIndex Index = new(
        [.. Enumerable.Range(0, 5000).Select(i => $"author{i:0000}").Append("smith2020").Order(StringComparer.Ordinal)]);

    [Theory]
    [InlineData("mith2020")]
    [InlineData("smith202")]
    [InlineData("smth2020")]
    [InlineData("ssmith2020")]
    [InlineData("smith20020")]
    [InlineData("smiht2020")]
    [InlineData("smitj2020")]
    [InlineData("Smith2020")]
    public void Every_slip_of_one_letter_is_found(string word) => Assert.Equal("smith2020", Index.To(word, []));

    [Fact]
    public void What_is_far_from_all_is_near_to_none() => Assert.Null(Index.To("jones1999", []));

    [Fact]
    public void The_callers_own_names_count_too() => Assert.Equal("smyth2020", Index.To("smytch2020", ["smyth2020"]));
}
