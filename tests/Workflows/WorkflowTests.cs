using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Attest.Tests.Workflows;

/// <summary>What can be known of the workflows without running them on GitHub.</summary>
public partial class WorkflowTests
{
    /// <summary>The commit of a version that was tried, for each action. Accepting a newer one includes a change here.</summary>
    private static readonly Dictionary<string, string> Actions = new(StringComparer.Ordinal)
    {
        ["actions/checkout@d23441a48e516b6c34aea4fa41551a30e30af803"] = "v6.1.0",
        ["actions/setup-dotnet@26b0ec14cb23fa6904739307f278c14f94c95bf1"] = "v5.4.0",
        ["actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f"] = "v7.0.0",
        ["actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c"] = "v8.0.1",
        ["actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9"] = "v5.0.0",
        ["actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128"] = "v5.0.0",
    };

    /// <summary>What each job may do, and no more.</summary>
    private static readonly Dictionary<string, string> Permissions = new()
    {
        ["approve-on-review/check"] = "actions: write",
        ["approve-on-review/record"] = "contents: write",
        ["publish/build"] = "contents: read, deployments: read, pull-requests: read",
        ["publish/deploy"] = "id-token: write, pages: write",
        ["publish/record"] = "contents: write, deployments: write",
        ["publish/report"] = "issues: write",
        ["publish/withdraw"] = "contents: read, deployments: read",
        ["pull-request/content"] = "contents: read, pull-requests: read",
        ["pull-request/facts"] = "contents: read, pull-requests: read",
        ["pull-request/report"] = "contents: read, pull-requests: write, security-events: write, statuses: write",
        ["pull-request/test"] = "contents: read",
        ["review-due/issue"] = "contents: read, issues: write",
    };

    public static TheoryData<string> Names => [.. Workflow.Names];

    [Fact]
    public void Each_job_may_do_what_it_needs_and_no_more() =>
        Assert.Equal(Permissions.OrderBy(p => p.Key, StringComparer.Ordinal),
            Workflow.Jobs.Select(job => KeyValuePair.Create(job.ToString(), job.Node.Find("permissions").Line()))
                .OrderBy(p => p.Key, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_workflow_grants_nothing_to_all_of_its_jobs(string name)
    {
        var workflow = Workflow.Named(name);
        Assert.Empty(Assert.IsType<YamlMappingNode>(workflow["permissions"]));
        Assert.Equal("bash", ((YamlMappingNode)workflow["defaults"]["run"]).Text("shell"));
        Assert.NotNull(((YamlMappingNode)workflow["concurrency"]).Text("group"));
    }

    [Fact]
    public void No_job_runs_for_hours() =>
        Assert.All(Workflow.Jobs,
            job => Assert.InRange(int.Parse(job.Node.Text("timeout-minutes")!, System.Globalization.CultureInfo.InvariantCulture), 1, 45));

    [Fact]
    public void Nothing_is_pasted_into_a_line_of_shell() =>
        Assert.All(Workflow.Jobs.SelectMany(job => job.Scripts), script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));

    [Fact]
    public void No_workflow_runs_a_stranger_s_code_with_rights_or_knows_a_secret()
    {
        Assert.All(Workflow.Names, name =>
        {
            var text = File.ReadAllText(Workflow.PathOf($".github/workflows/{name}.yml"));
            Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
            Assert.DoesNotContain("workflow_run", text, StringComparison.Ordinal);
            Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Actions_are_pinned_to_the_commit_of_a_version_that_was_tried_and_say_which()
    {
        var lines = Workflow.Names.SelectMany(name => File.ReadLines(Workflow.PathOf($".github/workflows/{name}.yml")))
            .Select(line => UsedAction().Match(line)).Where(match => match.Success).ToList();
        Assert.Equal(Workflow.Jobs.SelectMany(job => job.Steps).Count(step => step.Find("uses") is not null), lines.Count);
        Assert.All(lines, line => Assert.Equal(Actions.GetValueOrDefault(line.Groups["action"].Value), line.Groups["version"].Value));
    }

    [Fact]
    public void Only_pull_requests_into_the_main_branch_and_its_queue_start_a_check()
    {
        var on = (YamlMappingNode)Workflow.Named("pull-request")["on"];
        Assert.Equal(["main"], Branches("pull_request"));
        Assert.Equal(["main"], Branches("merge_group"));
        Assert.Equal(["main"], ((YamlSequenceNode)((YamlMappingNode)((YamlMappingNode)Workflow.Named("publish")["on"])["push"])["branches"])
            .Children.Select(child => child.ToString()));

        IEnumerable<string> Branches(string trigger) =>
            ((YamlSequenceNode)((YamlMappingNode)on[trigger])["branches"]).Children.Select(child => child.ToString());
    }

    [Fact]
    public void Only_the_job_that_pushes_keeps_the_token()
    {
        var keepers = from job in Workflow.Jobs
                      from step in job.Steps
                      where step.Text("uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true
                      where (step.Find("with") as YamlMappingNode)?.Text("persist-credentials") != "false"
                      select job.ToString();
        Assert.Equal(["approve-on-review/record", "publish/record"], keepers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Code_of_a_pull_request_is_run_by_the_job_that_can_do_nothing_only()
    {
        // In folder head, where the others have the pull request, nothing is built and no script is run.
        var steps = Workflow.Jobs.SelectMany(job => job.Steps).Where(step => step.Text("working-directory") == "head")
            .Select(step => step.Text("run")!).ToList();
        Assert.NotEmpty(steps);
        Assert.All(steps, script => Assert.DoesNotMatch(@"dotnet (build|run|test)|(?<!\.\./base/)\.ci/", script));
        Assert.Equal(["pull-request/test"],
            Workflow.Jobs.Where(job => job.Scripts.Any(script => script.Contains(".ci/run", StringComparison.Ordinal)))
            .Select(job => job.ToString()));
    }

    [Fact]
    public void Scripts_and_workflows_that_are_named_are_there()
    {
        var scripts = Workflow.Jobs.SelectMany(job => job.Scripts).ToList();
        var named = scripts.SelectMany(script => CiScript().Matches(script)).Select(match => match.Value)
            .Concat(scripts.SelectMany(script => StartedWorkflow().Matches(script))
                .Select(match => ".github/workflows/" + match.Groups[1].Value))
            .Distinct().ToList();
        Assert.Contains(".ci/run", named);
        Assert.Contains(".ci/record-approval", named);
        Assert.Contains(".github/workflows/pull-request.yml", named);
        Assert.All(named, path => Assert.True(File.Exists(Workflow.PathOf(path)), path));
    }

    [Theory]
    [InlineData("report-an-error")]
    [InlineData("propose-an-article")]
    public void Issue_form_has_what_GitHub_asks_for(string name)
    {
        var form = Workflow.Read($".github/ISSUE_TEMPLATE/{name}.yml");
        Assert.All(["name", "description"], key => Assert.NotEmpty(form.Text(key)!));
        var fields = ((YamlSequenceNode)form["body"]).Children.Cast<YamlMappingNode>().Where(field => field.Text("type") != "markdown")
            .ToList();
        Assert.NotEmpty(fields);
        Assert.Equal(fields.Count, fields.Select(field => field.Text("id")).OfType<string>().Distinct().Count());
        Assert.All(fields, field =>
        {
            Assert.Contains(field.Text("type")!, (string[])["input", "textarea", "dropdown", "checkboxes"]);
            var attributes = (YamlMappingNode)field["attributes"];
            Assert.NotNull(attributes.Text("label"));
            if (field.Text("type") == "dropdown")
            {
                // Without quotation marks GitHub takes yes and no for truth values, and refuses the form.
                Assert.All(((YamlSequenceNode)attributes["options"]).Children.Cast<YamlScalarNode>(),
                    option => Assert.Equal(YamlDotNet.Core.ScalarStyle.DoubleQuoted, option.Style));
            }
        });
    }

    [Fact]
    public void Dependabot_looks_after_the_actions_and_all_projects()
    {
        var updates = ((YamlSequenceNode)Workflow.Read(".github/dependabot.yml")["updates"]).Children.Cast<YamlMappingNode>()
            .ToDictionary(update => update.Text("package-ecosystem")!);
        Assert.Equal(["github-actions", "nuget"], updates.Keys.Order(StringComparer.Ordinal));
        Assert.All(((YamlSequenceNode)updates["nuget"]["directories"]).Children, folder =>
            Assert.NotEmpty(Directory.EnumerateFiles(RepositoryFolder.Path + folder, "*.csproj")));
    }

    [Theory]
    [InlineData("Directory.Build.targets", "@example/maintainers")]
    [InlineData("src/Program.cs", "@example/maintainers")]
    [InlineData(".github/CODEOWNERS", "@example/maintainers")]
    [InlineData("nuget.config", "@example/maintainers")]
    [InlineData("input/board.yml", "@example/chief-editors")]
    [InlineData("input/new-settings.yml", "@example/chief-editors")]
    [InlineData("input/references/x.yml", "@example/chief-editors")]
    [InlineData("input/articles/area/x.md", "")]
    [InlineData("input/assets/dose.svg", "")]
    public void Every_path_has_an_owner_but_articles_and_their_pictures(string path, string owner)
    {
        // The last line that fits counts.
        var lines = File.ReadLines(Workflow.PathOf(".github/CODEOWNERS")).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal("*", lines[0][0]);
        Assert.Equal(owner, string.Join(' ', lines.Last(line => line[0] == "*" || path.StartsWith(line[0][1..],
            StringComparison.Ordinal))[1..]));
        Assert.All(lines.Skip(1), line => Assert.True(Path.Exists(Workflow.PathOf(line[0][1..])), line[0]));
    }

    [GeneratedRegex(@"\.ci/[a-z-]+")]
    private static partial Regex CiScript();

    [GeneratedRegex(@"(?<![a-z])uses: (?<action>\S+)(?:  # (?<version>v[0-9.]+))?$")]
    private static partial Regex UsedAction();

    [GeneratedRegex(@"gh workflow run ([\w.-]+)")]
    private static partial Regex StartedWorkflow();
}
