using Attest.Citations;

namespace Attest.Tests.Citations;

/// <summary>Names in one piece, as authors of articles are written.</summary>
public class AuthorNameTests
{
    [Theory]
    [InlineData("Ann Example", "Example", "Ann", null)]
    [InlineData("Ann B. Example", "Example", "Ann B.", null)]
    [InlineData("Example, Ann B.", "Example", "Ann B.", null)]
    [InlineData("Ann van der Muster", "van der Muster", "Ann", null)]
    [InlineData("Ann Example Jr.", "Example", "Ann", "Jr.")]
    [InlineData("Ann Example, III", "Example", "Ann", "III")]
    [InlineData("Ann Example, MD, PhD", "Example", "Ann", null)]
    [InlineData("Dr. Ann Example", "Example", "Ann", null)]
    [InlineData("Änne Müßter-Łódź", "Müßter-Łódź", "Änne", null)]
    public void Person_is_taken_apart(string written, string family, string given, string? suffix)
    {
        var name = AuthorName.Parse(written);

        Assert.Equal((family, given, suffix, null), (name.Family, name.Given, name.Suffix, name.Literal));
    }

    [Theory]
    [InlineData("Example Study Group")]
    [InlineData("University of Exampletown, Department of Examples")]
    [InlineData("Example")]
    [InlineData("山田 太郎")]
    [InlineData("")]
    [InlineData(", ,")]
    public void Group_single_word_and_other_script_stay_whole(string written) =>
        Assert.Equal(written.Trim(), AuthorName.Parse(written).Literal);
}
