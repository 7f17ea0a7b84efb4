using Attest.theme.Components.Contents;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class ContentsFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("Two levels", Contents.Create(Examples.Article));
    }
}
