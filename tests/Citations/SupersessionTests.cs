using Attest.Diagnostics;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Citations;

/// <summary>Where <c>superseded-by</c> leads, in whole sites.</summary>
public class SupersessionTests
{
    [Fact]
    public void A_long_way_leads_to_its_last_successor_for_every_reference_on_it()
    {
        const int Count = 10_000;
        var entries = Enumerable.Range(1, Count).Select(i =>
            $"- {{ id: w{i}, type: book, title: Edition {i}, publisher: P, issued: 2020"
                + (i < Count ? $", superseded-by: w{i + 1} }}" : " }"));
        var body = string.Concat(Enumerable.Range(1, Count).Select(i => $"Text [@w{i}].\n\n"));

        var found = Run(body, string.Join('\n', entries)).Where(d => d.Rule.Code == "KB207").ToList();

        Assert.Equal(Count - 1, found.Count);
        Assert.All(found, d => Assert.EndsWith($"is superseded by \"w{Count}\"", d.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_circle_is_reported_once_and_not_to_those_who_cite_it()
    {
        var found = Run("Text [@a; @b; @c; @d].\n", string.Join('\n',
            Entry("a", "b"), Entry("b", "10.5555/C"), Entry("c", "d", "10.5555/c"), Entry("d", "b")));

        Assert.Equal(
            ["references/shared.yml:2:83 KB901 circular \"superseded-by\": between \"b\" and \"c\" and \"d\""],
            found.Select(d => $"{d.At.Source.Path}:{d.At.StartPosition.Line}:{d.At.StartPosition.Column} {d.Rule.Code} {d.Message}"));
    }

    [Fact]
    public void A_page_sees_its_own_successor_before_a_shared_one_of_the_same_DOI()
    {
        var found = Run("Text [@old; @own].\n", Entry("shared", null, "10.5555/new"),
            $"references:\n  {Entry("old", "https://doi.org/10.5555/NEW")}\n  {Entry("own", null, "doi:10.5555/new")}");

        Assert.Contains("\"old\" is superseded by \"own\"", found.Where(d => d.Rule.Code == "KB207").Select(d => d.Message));
    }

    [Fact]
    public void A_withdrawn_page_is_not_reported() =>
        Assert.DoesNotContain("KB207", Run("Text [@old].\n", $"{Entry("old", "new")}\n{Entry("new")}",
            "review: { status: withdrawn }\nwithdrawn: { on: 2026-05-06, reason: The trial was retracted. }").Select(d => d.Rule.Code));

    private static string Entry(string id, string? successor = null, string? doi = null) =>
        $"- {{ id: {id}, type: book, title: Title {id}, publisher: P, issued: 2020"
        + (successor is null ? "" : $", superseded-by: \"{successor}\"") + (doi is null ? "" : $", DOI: \"{doi}\"") + " }";

    private static IReadOnlyList<Diagnostic> Run(string body, string shared, string frontMatter = "references: []")
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, body, frontMatter);
        folder.Write("input/references/shared.yml", shared + "\n");
        Sealing.SealIn(folder["input"]);
        var options = new BuildOptions(folder["input"], folder["input"], folder["output"], SampleSite.AsOf);
        return SiteBuild.Run(options, writes: false, cancellation: TestContext.Current.CancellationToken).Diagnostics;
    }
}
