namespace Attest.Tests.Gallery.Fixtures;

internal sealed class CalloutsFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Written("Note", """
            ::: note
            A note on the side, with a [link](/articles/).
            :::
            """);
        yield return Fixture.Written("Warning", """
            ::: warning
            Drug A and drug B together are watched [@example2020].

            - A point
            - Another
            :::
            """);
        yield return Fixture.Written("Urgent", """
            ::: urgent
            Example crisis is an emergency [@example2020].
            :::
            """);
    }
}
