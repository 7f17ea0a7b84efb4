using CsCheck;

namespace Attest.Tests.Validation.Fidelity;

/// <summary>However a page is made, nothing is said of it while it is right, and each damage is seen.</summary>
public class DamagedPageTests
{
    // By hand: ATTEST_TIMES=50, and another ATTEST_SEED.
    private const int Articles = 2_000;

    [Fact]
    public void Pages_that_are_right_are_not_accused_and_each_damage_to_one_is_found()
    {
        var found = DamagedPage.Ways.Keys.ToDictionary(way => way, _ => 0);
        Gen.Int[0, int.MaxValue - 1].Always(
            seed =>
            {
                var random = new Random(seed);
                var site = new ComparedSite(new InventedArticle(random).Body());
                var html = site.Html();
                Assert.Equal([], site.Findings(html));
                foreach (var (way, damage) in DamagedPage.Ways)
                {
                    if (damage(html, random) is { } damaged && damaged != html)
                    {
                        Assert.True(site.Findings(damaged).Count > 0, $"{way}:\n{site.Article.Source.Text}\n{damaged}");
                        found[way]++;
                    }
                }
            },
            iter: Articles, print: seed => new InventedArticle(new Random(seed)).Body());

        Assert.All(found, pair => Assert.True(pair.Value > Articles / 20, $"{pair.Key}: {pair.Value}"));
    }
}
