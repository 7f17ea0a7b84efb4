using System.Text.Json.Nodes;

namespace Attest.Tests.Workflows;

/// <summary>Which events start a check, and which runs may take the place of others.</summary>
public class TriggerTests
{
    private static readonly string Group =
        ((YamlDotNet.RepresentationModel.YamlMappingNode)Workflow.Named("pull-request")["concurrency"]).Text("group")!;

    public static TheoryData<string, string, bool> Events => new()
    {
        { "pull_request", Event("opened"), true },
        { "pull_request", Event("synchronize"), true },
        { "pull_request", Event("edited", """, "changes": { "title": { "from": "x" } }"""), false },
        { "pull_request", Event("edited", """, "changes": { "base": { "ref": { "from": "other" } } }"""), true },
        { "pull_request_review", Event("submitted", """, "review": { "id": 1, "state": "approved" }"""), true },
        { "pull_request_review", Event("submitted", """, "review": { "id": 1, "state": "changes_requested" }"""), true },
        { "pull_request_review", Event("submitted", """, "review": { "id": 1, "state": "commented" }"""), false },
        { "pull_request_review", Event("dismissed", """, "review": { "id": 1, "state": "dismissed" }"""), true },
        { "pull_request_review", Event("submitted", """, "review": { "id": 1, "state": "approved" }""", "attack"), false },
        { "pull_request", Event("opened", into: "attack"), false },
        { "merge_group", """{ "action": "checks_requested", "merge_group": { "head_ref": "refs/heads/gh-readonly-queue/main/pr-5-x" } }""",
            true },
        { "workflow_dispatch", "{}", true },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void B12_B14_a_run_that_does_nothing_is_in_a_group_of_its_own(string name, string payload, bool doesSomething)
    {
        var contexts = Contexts(name, payload);
        var job = Workflow.Jobs.Single(job => job.ToString() == "pull-request/facts");

        Assert.Equal(doesSomething, Expression.IsMet(job.Node.Text("if"), contexts));

        var group = Expression.Filled(Group, contexts);
        var other = Expression.Filled(Group, Contexts(name, payload, run: 43));
        Assert.Equal(doesSomething, group == other);
        if (doesSomething)
        {
            Assert.EndsWith("5", group.Replace("-x", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Reviews_and_pushes_do_not_cancel_each_other() => Assert.NotEqual(
        Expression.Filled(Group, Contexts("pull_request", Event("opened"))),
        Expression.Filled(Group, Contexts("pull_request_review", Event("submitted", """, "review": { "id": 1, "state": "approved" }"""))));

    [Fact]
    public void Each_review_is_recorded_by_a_run_that_no_other_cancels()
    {
        var concurrency = (YamlDotNet.RepresentationModel.YamlMappingNode)Workflow.Named("approve-on-review")["concurrency"];
        Assert.Equal("false", concurrency.Text("cancel-in-progress"));
        Assert.Equal(["approve-on-review-1", "approve-on-review-2"], Enumerable.Range(1, 2).Select(review =>
            Expression.Filled(concurrency.Text("group")!,
            Contexts("pull_request_review", Event("submitted", $", \"review\": {{ \"id\": {review}, \"state\": \"approved\" }}")))));
    }

    [Theory]
    [InlineData("approved", "User", "main", "example/kb", true)]
    [InlineData("commented", "User", "main", "example/kb", false)]
    [InlineData("approved", "Bot", "main", "example/kb", false)]
    [InlineData("approved", "User", "attack", "example/kb", false)]
    [InlineData("approved", "User", "main", "stranger/kb", false)]
    public void Only_a_person_s_approval_into_the_main_branch_is_recorded(string state, string type, string into, string from,
        bool isRecorded)
    {
        var contexts = Contexts("pull_request_review", $$"""
            { "review": { "state": "{{state}}", "user": { "type": "{{type}}" } }, "repository": { "default_branch": "main" },
              "pull_request": { "state": "open", "base": { "ref": "{{into}}" }, "head": { "repo": { "full_name": "{{from}}" } } } }
            """);
        Assert.Equal(isRecorded, Expression.IsMet(
            Workflow.Jobs.Single(job => job.ToString() == "approve-on-review/record").Node.Text("if"), contexts));
    }

    [Theory]
    [InlineData("success", "skipped", true, false, true)]
    [InlineData("failure", "success", true, true, false)]
    [InlineData("failure", "failure", false, true, false)]
    public void What_is_withdrawn_is_published_where_the_rest_cannot_be(string build, string withdraw, bool deploys, bool falls,
        bool records)
    {
        var contexts = new JsonObject
        {
            ["needs"] = JsonNode.Parse($$"""
                { "build": { "result": "{{build}}", "outputs": { "is-extended": "true" } }, "withdraw": { "result": "{{withdraw}}" },
                  "deploy": { "result": "{{(deploys ? "success" : "skipped")}}" } }
                """),
        };
        Assert.Equal(falls, IsMet("withdraw"));
        Assert.Equal(deploys, IsMet("deploy"));
        Assert.Equal(records, IsMet("record"));
        Assert.True(IsMet("report"));

        bool IsMet(string job) => Expression.IsMet(
            Workflow.Jobs.Single(candidate => candidate.ToString() == $"publish/{job}").Node.Text("if"), contexts, build == "success");
    }

    [Theory]
    [InlineData("a == 'X'", true)]
    [InlineData("missing == ''", true)]
    [InlineData("missing != 'x'", true)]
    [InlineData("!missing && (b || 'y') == 'y'", true)]
    [InlineData("a && b", false)]
    [InlineData("n.m == '5'", true)]
    public void Expressions_are_read_as_GitHub_reads_them(string text, bool isMet) =>
        Assert.Equal(isMet, Expression.IsMet(text, JsonNode.Parse("""{ "a": "x", "b": null, "n": { "m": 5 } }""")!.AsObject()));

    private static string Event(string action, string more = "", string into = "main") => $$"""
        { "action": "{{action}}", "number": 5, "repository": { "default_branch": "main" },
          "pull_request": { "number": 5, "base": { "ref": "{{into}}" } }{{more}} }
        """;

    private static JsonObject Contexts(string name, string payload, int run = 42)
    {
        var payloads = JsonNode.Parse(payload)!.AsObject();
        payloads["repository"] ??= JsonNode.Parse("""{ "default_branch": "main" }""");
        return new JsonObject
        {
            ["github"] = new JsonObject { ["event_name"] = name, ["event"] = payloads, ["run_id"] = run, ["repository"] = "example/kb" },
            ["inputs"] = new JsonObject { ["pull-request"] = name == "workflow_dispatch" ? "5" : null },
        };
    }
}
