namespace Attest.Tests.Gallery.Fixtures;

internal sealed class TermsFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Written("A word of the glossary", """
            Some had a placebo, others drug A [@example2020].
            """);
        yield return Fixture.Made("Entry of the glossary", """
            <dl class="glossary"><div class="glossary__entry"><dt class="glossary__term">Placebo</dt>
            <dd class="glossary__definition">A treatment without an active substance.</dd>
            <dd class="glossary__synonyms">Also known as: dummy</dd></div></dl>
            """);
    }
}
