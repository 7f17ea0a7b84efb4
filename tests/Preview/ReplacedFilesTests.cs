using System.Diagnostics;
using System.Net;

namespace Attest.Tests.Preview;

/// <summary>What was a file when the site was read may be something else when somebody asks for it.</summary>
public sealed class ReplacedFilesTests : IDisposable
{
    private const string Page = "articles/example/";
    private const string Picture =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"20\"><rect width=\"20\" height=\"20\"/></svg>";
    private const string Secret = "what nobody may read";

    private readonly TempFolder _folder = new();

    public ReplacedFilesTests()
    {
        SampleSite.Write(_folder, "Drug A is the first choice [@example2020]. ![Steps](../assets/steps.svg)\n");
        _folder.Write("input/assets/steps.svg", Picture);
        _folder.Write("outside/steps.svg", Secret);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pipe")]
    [InlineData("link")]
    [InlineData("circle")]
    [InlineData("folder")]
    [InlineData("nothing")]
    public async Task Article_whose_place_something_else_takes_stays_as_it_was_until_it_comes_back(string thing)
    {
        const string Article = "input/" + SampleSite.ArticlePath;
        _folder.Write(
            "input/articles/other.md", SampleSite.Article("See [it](example.md) [@example2020].\n", "title: Another question?\n"));
        await using var preview = await RunningPreview.Of(_folder);
        var text = File.ReadAllText(_folder[Article]);

        var during = await preview.After(Page, () => Replace(Article, thing), page => page.Contains(".md:", StringComparison.Ordinal));
        var after = await preview.After(Page, () =>
        {
            Replace(Article, "nothing");
            _folder.Write(Article, text.Replace("first choice", "second choice", StringComparison.Ordinal));
        }, page => page.Contains("second choice", StringComparison.Ordinal));

        Assert.Contains("first choice", during, StringComparison.Ordinal);
        Assert.Contains("attest-preview--errors", during, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, during, StringComparison.Ordinal);
        Assert.DoesNotContain("KB301", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("link")]
    [InlineData("circle")]
    [InlineData("folder")]
    [InlineData("nothing")]
    public async Task Picture_whose_place_something_else_takes_is_missing_and_keeps_no_page_from_being_made(string thing)
    {
        await using var preview = await RunningPreview.Of(_folder);

        await preview.After("articles/", () => Replace("input/assets/steps.svg", thing));
        var page = await preview.Text(Page);
        using var picture = await preview.Client.GetAsync("assets/steps.svg", TestContext.Current.CancellationToken);

        Assert.Contains("first choice", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, picture.StatusCode);
    }

    [Fact]
    public async Task Folder_that_became_a_link_leads_nobody_out_of_the_input_folder()
    {
        await using var preview = await RunningPreview.Of(_folder);

        await preview.After("articles/", () =>
        {
            Directory.Move(_folder["input/assets"], _folder["away"]);
            Directory.CreateSymbolicLink(_folder["input/assets"], _folder["outside"]);
        });
        using var picture = await preview.Client.GetAsync("assets/steps.svg", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, picture.StatusCode);
    }

    [Fact]
    public async Task Input_folder_may_be_a_link_itself()
    {
        Directory.Move(_folder["input"], _folder["content"]);
        Directory.CreateSymbolicLink(_folder["input"], _folder["content"]);
        await using var preview = await RunningPreview.Of(_folder);

        Assert.Equal(Picture, await preview.Text("assets/steps.svg"));
    }

    [Fact]
    public async Task Script_of_a_drawing_that_is_refused_does_not_run()
    {
        await using var preview = await RunningPreview.Of(_folder);

        await preview.After("articles/",
            () => _folder.Write(
                "input/assets/steps.svg", Picture.Replace("<rect", "<script>alert()</script><rect", StringComparison.Ordinal)));
        using var picture = await preview.Client.GetAsync("assets/steps.svg", TestContext.Current.CancellationToken);

        Assert.Equal("script-src 'none'", Assert.Single(picture.Headers.GetValues("Content-Security-Policy")));
    }

    private void Replace(string path, string thing)
    {
        var full = _folder[path];
        if (Directory.Exists(full))
        {
            Directory.Delete(full);
        }

        File.Delete(full);
        switch (thing)
        {
            case "pipe":
                Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes among files here.");
                using (var made = Process.Start("mkfifo", [full]))
                {
                    made.WaitForExit();
                }

                break;
            case "link":
                File.CreateSymbolicLink(full, _folder["outside/steps.svg"]);
                break;
            case "circle":
                File.CreateSymbolicLink(full, full);
                break;
            case "folder":
                Directory.CreateDirectory(full);
                break;
        }
    }
}
