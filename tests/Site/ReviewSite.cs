using Attest.Log;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Review;

namespace Attest.Tests.Site;

/// <summary>A site with an article in each state of review, judged on <see cref="SampleSite.AsOf"/>.</summary>
internal static class ReviewSite
{
    /// <summary>A seal that is of no text of this site.</summary>
    public const string OldSeal = SealedContent.Prefix + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly Dictionary<string, string> Articles = new()
    {
        ["fine"] = $$"""
            title: How is Example syndrome treated?
            history:
              - { on: 2025-05-06, by: sample-reviewer, note: First publication }
              - { on: 2026-05-02, by: Sample Editor, note: Doses of drug A added }
              - { on: 2026-05-06, by: Sample Reviewer, note: Checked against the new trial }
            review:
              status: approved
              submitted: 2025-04-20
              approvals:
                - { by: sample-reviewer, on: 2025-05-06, seal: "{{OldSeal}}" }
                - { by: second-reviewer, on: 2026-05-04, seal: "{{Sealing.Placeholder}}" }
                - { by: sample-reviewer, on: 2026-05-06, seal: "{{Sealing.Placeholder}}" }
            """,
        ["soon"] = Approved("Can Example syndrome be prevented?", "2025-06-20"),
        ["overdue"] = Approved("Who gets Example syndrome?", "2025-05-06"),
        ["lapsed"] = $$"""
            title: Does drug B help in Example syndrome?
            publish: caution
            review:
              status: approved
              submitted: 2025-12-20
              approvals: [{ by: sample-reviewer, on: 2026-02-06, seal: "{{OldSeal}}" }]
            """,
        ["unsealed"] = """
            title: Does drug C help in Example syndrome?
            publish: caution
            review:
              status: approved
              submitted: 2025-12-20
              approvals: [{ by: sample-reviewer, on: 2026-03-06 }]
            """,
        ["waiting"] = $$"""
            title: Does drug D help in Example syndrome?
            publish: caution
            review:
              status: under-review
              submitted: 2026-05-20
              approvals: [{ by: sample-reviewer, on: 2025-08-06, seal: "{{OldSeal}}" }]
            """,
        ["draft"] = """
            title: Zebra words of a draft
            summary: Nobody may read this yet.
            review: { status: submitted, submitted: 2026-05-25 }
            """,
        ["corrected"] = Approved("Is drug A safe in pregnancy?", "2026-01-15") + """

            notice: Drug A is being recalled. Ask before you go on with it & do not throw it away.
            corrections:
              - { on: 2026-02-01, text: The dose of drug A was given in the wrong unit. }
              - { on: 2026-05-12, text: "A trial was cited that is about drug B < drug C." }
            """,
        ["withdrawn"] = """
            title: Does drug W help?
            notice: Whoever takes drug W should call a doctor.
            review: { status: withdrawn, submitted: 2026-01-02 }
            withdrawn: { on: 2026-05-10, reason: The trial behind it was retracted. }
            """,
    };

    public static void WriteTo(TempFolder folder, string url = "https://kb.example.org/")
    {
        foreach (var (path, text) in SampleSite.Files)
        {
            folder.Write("input/" + path, text);
        }

        folder.Write("input/site.yml",
            $"title: Example site\nurl: {url}\npublish: {{ unapproved: exclude }}\n"
                + "review: { interval: 12 months, warn-before: 30 days }\n");
        folder.Write("input/board.yml", """
            members:
              - id: sample-reviewer
                name: Sample Reviewer
                credentials: MD
                role: Reviewer of examples
                conflicts: Shares of an example
                active: { from: 2020-01-01 }
              - { id: second-reviewer, name: Second Reviewer, conflicts: None declared, active: { from: 2020-01-01 } }
            """);
        foreach (var (slug, frontMatter) in Articles)
        {
            folder.Write($"input/articles/{slug}.md", SampleSite.Article(SampleSite.DefaultBody, frontMatter));
        }
    }

    /// <summary>Builds the site with a log: what was there, one approval that is proved, and one restart.</summary>
    public static void PublishWithLog(this TempFolder folder)
    {
        Sealing.SealIn(folder["input"]);
        var options = new BuildOptions(folder.Path, folder["input"], folder["output"], SampleSite.AsOf);
        var (knowledgeBase, reviews) = ReviewRuns.Read(options, CancellationToken.None);
        var approvals = knowledgeBase.Articles.SelectMany(article => reviews.Of(article).Current.Select(approval => new LogEntry(
            LogKind.BeforeLog, article.Slug, approval.Seal?.Value, approval.By.Value, approval.On.Value))).ToList();
        var last = approvals.FindLast(entry => entry.Article == "fine")!;
        approvals.Remove(last);
        var log = ApprovalLog.Empty
            .With(new(2025, 12, 1, 12, 0, 0, TimeSpan.Zero), new string('1', 40), approvals)
            .With(new(2026, 5, 6, 12, 0, 0, TimeSpan.Zero), new string('2', 40),
                [last with { Kind = LogKind.Approval, Pull = 5, Review = 7001, Account = "sample-handle", Commit = new string('3', 40),
                    Submitted = "2026-05-06T10:00:00Z" }])
            .With(new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero), new string('4', 40), [new LogEntry(LogKind.Restart,
                Reason: "The repository has moved.")])
            .With(new(2026, 5, 21, 12, 0, 0, TimeSpan.Zero), new string('5', 40), []);
        var result = SiteBuild.Run(options with { Log = new LogRecords(log) }, writes: true);
        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics.Select(d => $"{d.At}: {d.Rule.Code}: {d.Message}")));
    }

    /// <summary>An article that was approved on a day, and is due a year later.</summary>
    public static string Approved(string title, string on) => $$"""
        title: {{title}}
        updated: {{on}}
        review:
          status: approved
          submitted: 2024-04-20
          approvals: [{ by: sample-reviewer, on: {{on}}, seal: "{{Sealing.Placeholder}}" }]
        """;
}
