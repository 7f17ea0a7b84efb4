using Attest.Rendering.Views;
using Attest.theme.Components.Cards;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class CardsFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("With and without a description",
            SpecialtyCards.Create(
                Examples.In<IReadOnlyList<SpecialtyEntry>>(
                    [new("Example medicine", "Invented conditions.", "specialties/a/", 1200),
                        new(Examples.Long, null, "specialties/b/", 1), new("Other medicine", "More of them.", "specialties/c/", 0)])));
    }
}
