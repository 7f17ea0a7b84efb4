using Attest.theme.Components.FollowUp;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class FollowUpFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("Asked on this site", FollowUp.Create(Examples.Article));
        yield return Fixture.Of("Asked elsewhere by a form",
            FollowUp.Create(Examples.Article with { FollowUp = new("/ask", "q", [new("source", "kb")], null) }));
        yield return Fixture.Of("Asked elsewhere by a link",
            FollowUp.Create(Examples.Article with { FollowUp = new(null, null, [], "/ask") }));
        yield return Fixture.Made("Passages, as the script shows them", """
            <div class="passages">
            <h2 class="passages__title">A passage that may answer this</h2>
            <p class="passages__limits">Passages from approved articles, quoted word for word.</p>
            <ol class="passages__list">
            <li class="passage"><h3 class="passage__title"><a class="passage__link" href="../../">How is Example syndrome treated?</a></h3>
            <p class="passage__section">In: From the guidelines</p>
            <blockquote class="passage__quote passage__quote--against"><p class="passage__label">Do not: recommended against</p>
            <p>Drug B alone is not given.</p></blockquote>
            <ol class="passage__references"><li>Sample A. Drug A in Example syndrome.</li></ol>
            <p class="passage__review">Approved. Last updated 6 May 2026.</p></li>
            </ol></div>
            """);
    }
}
