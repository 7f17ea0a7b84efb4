using Attest.theme.Components.Audiences;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class AudiencesFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("The choice", AudienceChoice.Create(Examples.Site));
        yield return Fixture.Of("The choice at the foot of other pages", AudienceMenu.Create(Examples.Site));
        yield return Fixture.Written("Texts for some readers", """
            :::: clinician
            Drug A is given first [@example2020].
            ::::

            :::: patient
            Drug A is what most people try first [@example2020].
            ::::
            """);
    }
}
