namespace Attest.Tests.Gallery.Fixtures;

internal sealed class ButtonsFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Made("Main action", """
            <p><a class="button" href="../../">Browse all articles</a> <button class="button" type="button">Ask</button></p>
            """);
        yield return Fixture.Made("An action that does not compete with the main one", """
            <p><button class="button button--secondary" type="button">Keep this article</button></p>
            """);
        yield return Fixture.Made("Other actions", """
            <p><button class="export__way" type="button">BibTeX</button> <a class="export__way" href="../../">CSL-JSON</a></p>
            """);
        yield return Fixture.Made("A link that stands alone", """
            <ul class="ways"><li><a class="way" href="../../">From A to Z</a></li></ul>
            """);
    }
}
