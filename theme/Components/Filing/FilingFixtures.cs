using Attest.theme.Components.Filing;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class FilingFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("Everything", Filing.Create(Examples.Article));
        yield return Fixture.Of("Tags alone", TagList.Create(Examples.In(Examples.Article.Tags)));
    }
}
