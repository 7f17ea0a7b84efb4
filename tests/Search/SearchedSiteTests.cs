using Attest.Content;
using Attest.Tests.Site;

namespace Attest.Tests.Search;

/// <summary>Which articles of a whole site can be found.</summary>
public class SearchedSiteTests
{
    [Theory]
    [InlineData(UnapprovedPolicy.Exclude, new string[0])]
    [InlineData(UnapprovedPolicy.Caution, new[] { "pending" })]
    public void What_is_excluded_or_withdrawn_cannot_be_found_and_what_is_under_caution_is_pending(UnapprovedPolicy policy,
        string[] pending)
    {
        using var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        folder.Publish(policy);

        var index = new StoredIndex(Directory.EnumerateFiles(folder["output/search"], "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".bin" or ".json")
            .Select(path => new Attest.Search.SearchFile(Path.GetRelativePath(folder["output"], path).Replace('\\', '/'),
                File.ReadAllBytes(path))));
        var slugs = index.Articles.Select(article => article[0].GetString()!).ToArray();

        Assert.DoesNotContain("gone", slugs);
        Assert.Contains("every-construct", slugs);
        Assert.Equal(pending, StoredIndex.Numbers(index.Manifest.GetProperty("pending")).Select(number => slugs[number]));
        Assert.True(folder.Has("search/search.js"));
    }
}
