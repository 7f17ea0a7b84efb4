namespace Attest.Tests.Gallery.Fixtures;

internal sealed class CitationsFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Written("Single, with a page, and a range", """
            One source [@example2020], one place in it [@example2020, p. 101], and more words.
            """);
        yield return Fixture.Made("Card, as the script shows it", """
            <div class="figure"><ol class="citation-card__list">
            <li class="citation-card__entry" value="1"><p>Sample A. Drug A in Example syndrome.</p>
            <a class="citation-card__way" href="../../">Go to the reference</a></li></ol></div>
            """);
    }
}
