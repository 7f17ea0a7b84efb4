using Attest.theme.Components.Contents;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class ContentsFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("Two levels", Contents.Create(Examples.Article));
        yield return Fixture.Made("Where the reader is", """
            <nav class="contents" aria-label="The reader’s place"><ul class="contents__list">
            <li><a class="contents__link" href="#page.main">First choice</a></li>
            <li><a class="contents__link" href="#page.main" aria-current="true">Second choice</a></li>
            </ul></nav>
            """);
    }
}
