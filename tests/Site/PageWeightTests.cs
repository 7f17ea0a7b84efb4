using System.IO.Compression;
using AngleSharp.Dom;

namespace Attest.Tests.Site;

/// <summary>An article is read on the phones and networks that people have: what it loads at once has a budget.</summary>
public class PageWeightTests
{
    /// <summary>40 KiB, compressed as hosts send it: the page, its style and the scripts that it names, without pictures.</summary>
    private const int FirstLoad = 40 * 1024;

    [Fact]
    public void Article_of_the_sample_loads_within_its_budget()
    {
        using var folder = new TempFolder();
        SampleContent.CopyTo(folder["input"], "https://kb.example.org/");
        folder.PublishSampleContent();

        AssertWithin(folder, "articles/polymyositis/");
    }

    [Fact]
    public void Article_with_every_construct_loads_within_its_budget()
    {
        using var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        folder.Publish();

        AssertWithin(folder, "articles/every-construct/");
    }

    private static void AssertWithin(TempFolder folder, string article)
    {
        var parts = folder.Page(article).QuerySelectorAll("script[src], link[rel=stylesheet]")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!)
            .Select(address => address.Split('?')[0].Replace("../", "", StringComparison.Ordinal))
            .Append(article + "index.html")
            .Select(path => (Path: path, Bytes: Compressed(File.ReadAllBytes(folder["output/" + path]))))
            .ToList();

        Assert.Contains(parts, part => part.Path.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(parts, part => part.Path.EndsWith(".js", StringComparison.Ordinal));
        Assert.True(parts.Sum(part => part.Bytes) <= FirstLoad, string.Join('\n', parts));
    }

    private static long Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return target.Length;
    }
}
