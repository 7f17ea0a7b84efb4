using Attest.theme.Components.KeyAnswer;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class KeyAnswerFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("One sentence", KeyAnswer.Create(Examples.Article with { Summary = "Drug A is the first choice." }));
        yield return Fixture.Of("In another language",
            KeyAnswer.Create(Examples.Article with { Language = "ar", Summary = "الدواء أ هو الخيار الأول." }));
    }
}
