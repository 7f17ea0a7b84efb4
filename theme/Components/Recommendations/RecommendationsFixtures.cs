namespace Attest.Tests.Gallery.Fixtures;

internal sealed class RecommendationsFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Written("For, with the key to the grades", """
            ::: {.recommendation direction=for strength=strong certainty=moderate source=example2020}
            Drug A is given to adults [@example2020].
            :::
            """);
        yield return Fixture.Written("Against", """
            ::: {.recommendation direction=against strength=conditional certainty=very-low source=example2020}
            Drug A is given to adults [@example2020].
            :::
            """);
        yield return Fixture.Written("Good practice", """
            ::: {.recommendation direction=for kind=good-practice source=example2020}
            Drug A is given to adults [@example2020].
            :::
            """);
        yield return Fixture.Written("In a system of its own", """
            ::: {.recommendation direction=for system="Example grades" grade="4C" source=example2020}
            Drug A is given to adults [@example2020].
            :::
            """);
    }
}
