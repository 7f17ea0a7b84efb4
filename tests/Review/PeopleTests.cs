using Attest.Content;
using Attest.Review;
using Attest.Tests.Content;

namespace Attest.Tests.Review;

/// <summary>By what an author is recognized as a member of the board.</summary>
public class PeopleTests
{
    private static readonly Board Board = Parsed.Settings("board.yml", """
        members:
          - { id: jane-doe, name: Jane Döe, credentials: "MD, PhD", orcid: 0000-0002-1825-0097, github: jdoe }
          - { id: jane-again, name: J. D., orcid: 0000-0002-1825-0097 }
          - { id: jane-thrice, name: Third Entry, github: "https://github.com/JDoe" }
          - { id: other, name: Jane Doering, github: jdoe2 }
        """).Board;

    private static readonly People People = new(Board);

    [Theory]
    [InlineData("jane-doe")]
    [InlineData("Jane-Doe")]
    [InlineData("Jane Döe")]
    [InlineData("JANE DÖE")]
    [InlineData("Döe, Jane")]
    [InlineData("Jane Döe, MD, PhD")]
    [InlineData("Jane Döe, MSc")]
    [InlineData("Döe, Jane, MSc")]
    [InlineData("Dr. Jane Döe")]
    [InlineData("Prof.Dr. Jane Döe, FRCP")]
    [InlineData("Döe, Dr Jane")]
    [InlineData("Jane Doe")]
    [InlineData("Jane Do\u0308e")]
    [InlineData("jdoe")]
    [InlineData("\"@JDoe\"")]
    [InlineData("https://github.com/jdoe/")]
    [InlineData("0000-0002-1825-0097")]
    [InlineData("https://orcid.org/0000-0002-1825-0097")]
    [InlineData("{ name: Somebody, orcid: 0000000218250097 }")]
    [InlineData("{ name: Somebody, orcid: \"https://orcid.org/0000-0002-1825-0097/\" }")]
    [InlineData("{ name: Somebody, github: \"@jdoe\" }")]
    [InlineData("{ name: Somebody, github: \"https://github.com/JDOE?tab=repositories\" }")]
    // By way of another entry, and of one more.
    [InlineData("jane-again")]
    [InlineData("J. D.")]
    [InlineData("Third Entry")]
    public void Author_is_recognized(string author) => Assert.Contains(Board.Find("jane-doe")!, People.Among([Author(author)]));

    [Theory]
    [InlineData("jane")]
    [InlineData("Jane")]
    [InlineData("John Döe")]
    [InlineData("Jane Doering")]
    [InlineData("Döe, John")]
    [InlineData("Dr. Döe")]
    [InlineData("Döe, MD")]
    [InlineData("Dr.")]
    [InlineData("other")]
    [InlineData("{ name: Somebody, github: jdoe2 }")]
    [InlineData("{ name: Somebody, orcid: 0000-0000-0000-0001 }")]
    [InlineData("{ name: Somebody, github: \"\" }")]
    [InlineData("{ name: Somebody, orcid: \"https://orcid.org/\" }")]
    public void Somebody_else_is_not(string author) => Assert.DoesNotContain(Board.Find("jane-doe")!, People.Among([Author(author)]));

    [Fact]
    public void Entries_of_one_person_count_once_and_strangers_never()
    {
        Assert.Equal(1, People.Count(["jane-doe", "jane-again", "jane-doe"]));
        Assert.Equal(1, People.Count(["jane-again", "jane-thrice"]));
        Assert.Equal(2, People.Count(["jane-thrice", "other", "stranger"]));
        Assert.Equal(0, People.Count([]));
    }

    private static Author Author(string yaml) => Parsed.Article($"---\nauthors:\n  - {yaml}\n---\n").Authors.Single();
}
