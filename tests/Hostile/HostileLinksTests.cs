namespace Attest.Tests.Hostile;

/// <summary>Addresses made to exhaust who follows them.</summary>
public class HostileLinksTests
{
    [Fact]
    public void Path_that_goes_down_and_up_again_without_end_leads_where_it_says()
    {
        var path = string.Concat(Enumerable.Repeat("x/", 200_000).Concat(Enumerable.Repeat("../", 200_000)));
        var site = new MemorySite(new Dictionary<string, string>(SampleSite.Files)
        {
            ["articles/a.md"] = SampleSite.Article(
                $"[There]({path}b.md), [nowhere]({path}c.md), [out](../{path}../out.md) [@example2020]\n"),
            ["articles/b.md"] = SampleSite.Article(),
        });

        var found = site.Diagnostics().Where(finding => finding.Rule.Code.StartsWith("KB3", StringComparison.Ordinal))
            .Select(finding => finding.Rule.Code);

        Assert.Equal(["KB301", "KB305"], found);
    }
}
