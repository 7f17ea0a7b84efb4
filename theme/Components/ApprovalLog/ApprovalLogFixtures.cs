using Attest.Rendering.Views;
using Attest.theme.Components.ApprovalLog;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class ApprovalLogFixtures : IFixtures
{
    private const string Hash = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly LogSourceView Commit = new("Commit", "0123456789", "https://github.com/example/kb/commit/0123456789");

    private static readonly LogEntryView Approved = new("p2.1", "Approved", "What is Example syndrome?", "articles/example/",
        "Sample Reviewer",
        "board/#member.sample-reviewer", Examples.Day, "attest-1:" + Hash, null,
        [new("Pull request", "#5", "https://github.com/example/kb/pull/5"), new("Account", "@sample-handle", null), Commit]);

    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("With records", Of(2, [Approved, Approved with { Id = "p2.2", Article = Examples.Long,
            ArticlePath = null }]));
        yield return Fixture.Of("Continued by hand", Of(3,
            [new("p3.1", "The log was continued by hand", null, null, null, null, null, null, Examples.Long, [])]));
        yield return Fixture.Of("Without records", Of(4, []));
    }

    private static RazorSlices.RazorSlice<Part<LogPublicationView>> Of(int number, IReadOnlyList<LogEntryView> entries) =>
        LogPublication.Create(new(
            Examples.Article, new LogPublicationView($"p{number}", number, Examples.Day, "12:00", Commit, Hash, entries)));
}
