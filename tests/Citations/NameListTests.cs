using Attest.Citations.Vancouver;
using Attest.Content;

namespace Attest.Tests.Citations;

public class NameListTests
{
    [Theory]
    [InlineData("Meer", "Jan Willem M.", "van der", "van der Meer JWM")]
    [InlineData("Sample", "Jean-Paul", null, "Sample JP")]
    [InlineData("Sample", "Xiao‐Ming", null, "Sample XM")]
    [InlineData("Sample", "C.O.", null, "Sample CO")]
    [InlineData("Sample", "C. O.", null, "Sample CO")]
    [InlineData("Sample", "CO", null, "Sample CO")]
    [InlineData("Sample", "JWMG", null, "Sample JWMG")]
    [InlineData("SAMPLE", "JOHN", null, "SAMPLE J")]
    [InlineData("Sample", "I", null, "Sample I")]
    [InlineData("Sample", "e. e.", null, "Sample EE")]
    [InlineData("Sample", "Maria de la Luz", null, "Sample MD")]
    [InlineData("Sample", "W. St. John", null, "Sample WS")]
    [InlineData("Sample", "Craig McC.", null, "Sample CM")]
    [InlineData("Sample", "D'Arcy", null, "Sample D")]
    [InlineData("Sample", "Da Wei", null, "Sample DW")]
    [InlineData("Sample", "Élodie", null, "Sample É")]
    [InlineData("Sample", "Ludwig van", null, "van Sample L")]
    [InlineData("Sample", "de", null, "Sample D")]
    [InlineData("Arcy", "Ann", "d'", "d'Arcy A")]
    [InlineData("例", "見本", null, "例 見本")]
    [InlineData("Sample", null, null, "Sample")]
    [InlineData(null, "Ann", null, "A")]
    [InlineData(null, null, null, "")]
    [InlineData("Sample", "-", null, "Sample -")]
    public void Family_comes_first_and_given_names_shrink_to_initials(string? family, string? given, string? particle, string expected) =>
        Assert.Equal(expected, PersonalName.Format(new CslName(family, given, NonDroppingParticle: particle)));

    [Theory]
    [InlineData("Jr.", "Sample A Jr")]
    [InlineData("III", "Sample A 3rd")]
    [InlineData(", 2nd", "Sample A 2nd")]
    public void Suffixes_follow_the_initials(string suffix, string expected) =>
        Assert.Equal(expected, PersonalName.Format(new CslName("Sample", "Ann", suffix)));

    [Fact]
    public void A_list_without_names_is_no_list() =>
        Assert.Null(NameList.Format([new CslName(null, null), new CslName(" ", ""), new CslName(null, null, Literal: "et al.")]));

    [Fact]
    public void A_dropping_particle_stays_with_the_name() =>
        Assert.Equal("de Sample C", PersonalName.Format(new CslName("Sample", "Charles", DroppingParticle: "de")));
}
