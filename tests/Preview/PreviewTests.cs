using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Attest.Tests.Preview;

/// <summary>What an editor sees who writes with a preview open.</summary>
public sealed class PreviewTests : IDisposable
{
    private const string Page = "articles/example/";

    /// <summary>Without an approval there is none that a change would break, which all pages would say.</summary>
    private const string Submitted = "review: { status: submitted, submitted: 2026-04-20 }\n";

    private readonly TempFolder _folder = new();

    public PreviewTests() => SampleSite.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Saved_text_stands_in_the_page_that_is_loaded_again()
    {
        await using var preview = await RunningPreview.Of(_folder);

        var page = await preview.After(Page, () => Save("Drug A is the second choice [@example2020].\n"));

        Assert.Contains("second choice", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_pages_follow()
    {
        await using var preview = await RunningPreview.Of(_folder);

        const string Title = "What became of Example syndrome?";

        var list = await preview.After(
            "articles/", () => Save(SampleSite.DefaultBody, $"title: {Title}\n"), page => page.Contains(Title, StringComparison.Ordinal));
        var found = await preview.Text("search/manifest.json");

        Assert.Contains(Title, list, StringComparison.Ordinal);
        Assert.Contains("\"articles\":1", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistake_shows_over_the_last_good_page_and_goes_when_it_is_corrected()
    {
        await using var preview = await RunningPreview.Of(_folder);

        var broken = await preview.After(Page, () => Save("Drug A is the third choice [@gone].\n"));
        var mended = await preview.After(Page, () => Save("Drug A is the fourth choice [@example2020].\n"));

        Assert.Contains("first choice", broken, StringComparison.Ordinal);
        Assert.DoesNotContain("third choice", broken, StringComparison.Ordinal);
        Assert.Contains("input/articles/example.md:", broken, StringComparison.Ordinal);
        Assert.Contains(
            """<a href="/rules/KB201/">KB201</a>: citation &quot;gone&quot; has no reference""", broken, StringComparison.Ordinal);
        Assert.Contains(preview.Terminal, line => line.EndsWith("KB201", StringComparison.Ordinal));
        Assert.Contains(preview.Terminal,
            line => line.EndsWith("The preview shows the last version that could be built.", StringComparison.Ordinal));
        Assert.Contains("fourth choice", mended, StringComparison.Ordinal);
        Assert.DoesNotContain("KB201", mended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Style_is_kept_by_the_browser_and_the_page_never()
    {
        await using var preview = await RunningPreview.Of(_folder);
        var page = await preview.Text(Page);
        string[] versioned = [.. Regex.Matches(page, "(?:href|src)=\"([^\"]+\\?v=[^\"]+)\"").Select(link => link.Groups[1].Value)];

        Assert.Contains(versioned, address => address.StartsWith("../../theme/attest.css?v=", StringComparison.Ordinal));
        Assert.Contains(versioned, address => address.StartsWith("/_attest/reload.js?v=", StringComparison.Ordinal));
        foreach (var address in versioned)
        {
            Assert.Contains("immutable", await CachingOf(address), StringComparison.Ordinal);
        }

        Assert.Equal("no-store", await CachingOf("?v=1"));
        Assert.Equal("no-store", await CachingOf("../../search/manifest.json?v=1"));
        Assert.Equal("no-store", await CachingOf("../../theme/attest.css?v=1"));

        async Task<string> CachingOf(string address)
        {
            using var response = await preview.Client.GetAsync(
                new Uri(new Uri(preview.Client.BaseAddress!, Page), address), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return response.Headers.CacheControl!.ToString();
        }
    }

    [Fact]
    public async Task Site_that_never_was_good_appears_once_it_is()
    {
        Save("Drug A [@gone].\n");
        await using var preview = await RunningPreview.Of(_folder);

        using var before = await preview.Client.GetAsync(Page, TestContext.Current.CancellationToken);
        var words = await before.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var after = await preview.After(Page, () => Save(SampleSite.DefaultBody));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.Contains("KB201", words, StringComparison.Ordinal);
        Assert.Contains("first choice", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_of_an_approved_article_is_shown_under_caution_with_the_finding()
    {
        SampleSite.Write(_folder);
        _folder.Write("input/site.yml", SampleSite.Files["site.yml"].Replace("seal: optional", "seal: required", StringComparison.Ordinal));
        await using var preview = await RunningPreview.Of(_folder);
        var sealed_ = File.ReadAllText(_folder["input/" + SampleSite.ArticlePath]);

        var changed = sealed_.Replace("first choice", "last choice", StringComparison.Ordinal);
        var page = await preview.After(Page, () => _folder.Write("input/" + SampleSite.ArticlePath, changed));

        Assert.Contains("last choice", page, StringComparison.Ordinal);
        Assert.Contains("pending human review", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(">KB405</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_article_appears_and_a_deleted_one_goes()
    {
        await using var preview = await RunningPreview.Of(_folder);

        var with = await preview.After(
            "articles/", () => _folder.Write("input/articles/new/other.md", SampleSite.Article(frontMatter: "title: Another question?\n")));
        var without = await preview.After("articles/", () => Directory.Delete(_folder["input/articles/new"], recursive: true));
        using var gone = await preview.Client.GetAsync("articles/other/", TestContext.Current.CancellationToken);

        Assert.Contains("Another question?", with, StringComparison.Ordinal);
        Assert.DoesNotContain("Another question?", without, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Editors_that_save_by_way_of_another_file_are_followed()
    {
        await using var preview = await RunningPreview.Of(_folder);

        var page = await preview.After(Page, () =>
        {
            _folder.Write("input/articles/4913", "");
            File.Delete(_folder["input/articles/4913"]);
            _folder.Write("input/articles/.example.md.swp", "x");
            _folder.Write("input/articles/example.md~", File.ReadAllText(_folder["input/" + SampleSite.ArticlePath]));
            _folder.Write("input/articles/example.md.tmp", SampleSite.Article("Drug A is the new choice [@example2020].\n"));
            File.Move(_folder["input/articles/example.md.tmp"], _folder["input/articles/example.md"], overwrite: true);
            File.Delete(_folder["input/articles/example.md~"]);
        }, page => page.Contains("new choice", StringComparison.Ordinal));

        Assert.DoesNotContain("attest-preview--errors", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_editors_make_for_a_moment_do_not_keep_other_pages_from_following()
    {
        const string Title = "What became of Example syndrome?";
        await using var preview = await RunningPreview.Of(_folder);

        var list = await preview.After("articles/", async () =>
        {
            await preview.After(Page, () => Save(SampleSite.DefaultBody, $"title: {Title}\n"));
            _folder.Write("input/articles/4913", "");
            File.Delete(_folder["input/articles/4913"]);
        }, page => page.Contains(Title, StringComparison.Ordinal));

        Assert.Contains(Title, list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_that_takes_the_place_of_another_is_read()
    {
        _folder.Write("input/articles/set/other.md", SampleSite.Article(frontMatter: "title: Another question?\n"));
        // As long, and changed at the same moment, so that only its place tells that it is another file.
        _folder.Write("input/.next/other.md", SampleSite.Article(frontMatter: "title: Another problem?!\n"));
        File.SetLastWriteTimeUtc(_folder["input/.next/other.md"], File.GetLastWriteTimeUtc(_folder["input/articles/set/other.md"]));
        await using var preview = await RunningPreview.Of(_folder);

        var page = await preview.After("articles/other/", () =>
        {
            Directory.Move(_folder["input/articles/set"], _folder["input/.last"]);
            Directory.Move(_folder["input/.next"], _folder["input/articles/set"]);
        }, page => page.Contains("Another problem", StringComparison.Ordinal));

        Assert.Contains("Another problem", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exam\u200bple.md")]
    [InlineData("back\\slash.md")]
    public async Task Finding_of_a_file_goes_with_the_file_whatever_its_name(string name)
    {
        _folder.Write($"input/articles/{name}", SampleSite.Article());
        await using var preview = await RunningPreview.Of(_folder);

        var page = await preview.After(Page, () => File.Delete(_folder[$"input/articles/{name}"]));

        Assert.Contains("first choice", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finding_of_a_link_goes_with_the_link()
    {
        File.CreateSymbolicLink(_folder["input/articles/other.md"], _folder["input/" + SampleSite.ArticlePath]);
        await using var preview = await RunningPreview.Of(_folder);

        var page = await preview.After(Page, () => File.Delete(_folder["input/articles/other.md"]));

        Assert.Contains("first choice", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_pages_stay_while_the_whole_is_read_behind_the_article_that_corrected_it()
    {
        await using var preview = await RunningPreview.Of(_folder);

        await preview.After(
            Page, () => _folder.Write("input/articles/other.md", SampleSite.Article("Drug A [@gone].\n", "title: Another question?\n")));
        var page = await preview.After(
            Page, () => _folder.Write("input/articles/other.md", SampleSite.Article(frontMatter: "title: Another question?\n")));

        Assert.Contains("first choice", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_with_other_letters_in_its_address_is_reported_of_itself()
    {
        Save(SampleSite.DefaultBody, "tags: [Ménière]\n");
        await using var preview = await RunningPreview.Of(_folder);
        using var gone = await preview.Client.GetAsync("gone/", TestContext.Current.CancellationToken);
        var missing = RunningPreview.ServedIn(await gone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var asked = Uri.EscapeDataString(new Uri(preview.Client.BaseAddress!, "tags/ménière/").AbsolutePath);

        var told = await preview.Text($"_attest/events?page={asked}&served={missing}");

        Assert.Contains("data: changed", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_look_alike_are_reported_and_end_nothing()
    {
        string[] names = ["input/assets/steps\u200b.txt", "input/assets/steps\u2060.txt"];
        Array.ForEach(names, name => _folder.Write(name, "Steps"));
        await using var preview = await RunningPreview.Of(_folder);

        var page = await preview.After(Page, () => Array.ForEach(names, name => File.Delete(_folder[name])),
            page => page.Contains("first choice", StringComparison.Ordinal));

        Assert.Contains(preview.Terminal, line => line.Contains("steps\ufffd.txt", StringComparison.Ordinal));
        Assert.DoesNotContain("steps", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_that_is_moved_away_does_not_end_the_following()
    {
        _folder.Write("input/articles/set/other.md", SampleSite.Article(frontMatter: "title: Another question?\n"));
        await using var preview = await RunningPreview.Of(_folder);

        await preview.After("articles/", () =>
        {
            Directory.Move(_folder["input/articles/set"], _folder["away"]);
            _folder.Write("input/articles/4913", "");
        });
        var page = await preview.After(Page, () => Save("Drug A is the second choice [@example2020].\n"));

        Assert.Contains("second choice", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_folder_may_go_and_come_again()
    {
        await using var preview = await RunningPreview.Of(_folder);

        var page = await preview.After(Page, () =>
        {
            Directory.Delete(_folder["input"], recursive: true);
            SampleSite.Write(_folder, "Drug A is the second choice [@example2020].\n");
        }, page => page.Contains("second choice", StringComparison.Ordinal));
        var last = await preview.After(Page, () => Save("Drug A is the third choice [@example2020].\n"));

        Assert.Contains("second choice", page, StringComparison.Ordinal);
        Assert.Contains("third choice", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Burst_of_saves_ends_with_the_last_one()
    {
        await using var preview = await RunningPreview.Of(_folder);

        var page = await preview.After(Page, () =>
        {
            for (var i = 0; i < 200; i++)
            {
                Save($"Drug A is choice number {i} [@example2020].\n");
            }
        }, page => page.Contains("number 199", StringComparison.Ordinal));

        Assert.Contains("number 199", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_and_pictures_are_followed_too()
    {
        Save("Drug A [@example2020]. ![Steps](../assets/steps.svg)\n");
        _folder.Write("input/assets/steps.svg", Picture(20));
        await using var preview = await RunningPreview.Of(_folder);

        await preview.After(Page, () => _folder.Write("input/assets/steps.svg", Picture(30)));
        var picture = await preview.Text("assets/steps.svg");
        var page = await preview.After(Page,
            () => _folder.Write(
                "input/site.yml", SampleSite.Files["site.yml"].Replace("Example site", "Renamed site", StringComparison.Ordinal)));

        Assert.Equal(Picture(30), picture);
        Assert.Contains("Renamed site", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_pages_that_would_be_other_ones_are_reported()
    {
        Save(SampleSite.DefaultBody, Submitted);
        _folder.Write("input/articles/other.md", SampleSite.Article("Old words [@example2020].\n", "title: Another question?\n"));
        await using var preview = await RunningPreview.Of(_folder);
        var other = await preview.Text("articles/other/");

        await preview.After(Page, () => Save("Drug A is the second choice [@example2020].\n", Submitted));

        Assert.Equal(other, await preview.Text("articles/other/"));
    }

    [Fact]
    public async Task Port_that_is_taken_is_left_to_its_owner()
    {
        using var owner = new TcpListener(IPAddress.Loopback, 0);
        owner.Start();
        var port = ((IPEndPoint)owner.LocalEndpoint).Port;

        await using var preview = await RunningPreview.Of(_folder, port);

        Assert.InRange(preview.Server.Port, port + 1, port + 20);
        Assert.Contains("Example syndrome", await preview.Text(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_with_the_path_of_the_site_works_as_well_and_a_missing_slash_is_added()
    {
        _folder.Write("input/site.yml", SampleSite.Files["site.yml"].Replace(
            "https://kb.example.org/", "https://kb.example.org/kb/", StringComparison.Ordinal));
        await using var preview = await RunningPreview.Of(_folder);

        using var redirect = await preview.Client.GetAsync("kb/articles/example?q=1", TestContext.Current.CancellationToken);

        Assert.Equal("/kb/articles/example/?q=1", redirect.Headers.Location?.OriginalString);
        Assert.Equal(await preview.Text(Page), await preview.Text("kb/" + Page));
    }

    [Fact]
    public async Task Path_of_the_site_may_change_and_be_that_of_one_of_its_folders()
    {
        await using var preview = await RunningPreview.Of(_folder);

        await preview.After(Page, () => _folder.Write("input/site.yml",
            SampleSite.Files["site.yml"].Replace("https://kb.example.org/", "https://kb.example.org/articles/", StringComparison.Ordinal)));

        Assert.Contains("first choice", await preview.Text("articles/" + Page), StringComparison.Ordinal);
        Assert.Contains("first choice", await preview.Text(Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "attacker.example", HttpStatusCode.Forbidden)]
    [InlineData("POST", "127.0.0.1", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "localhost", HttpStatusCode.OK)]
    public async Task Only_this_machine_may_read(string method, string host, HttpStatusCode expected)
    {
        await using var preview = await RunningPreview.Of(_folder);
        using var request = new HttpRequestMessage(new HttpMethod(method), Page) { Headers = { Host = host } };

        using var response = await preview.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("articles/../../input/site.yml")]
    [InlineData("..%2finput%2fsite.yml")]
    [InlineData("assets/%2e%2e/site.yml")]
    [InlineData("_attest/../site.yml")]
    public async Task Nothing_but_the_site_is_served(string path)
    {
        await using var preview = await RunningPreview.Of(_folder);

        using var response = await preview.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private void Save(string body, string frontMatter = "") =>
        _folder.Write("input/" + SampleSite.ArticlePath, SampleSite.Article(body, frontMatter));

    private static string Picture(int width) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"20\"><rect width=\"{width}\" height=\"20\"/></svg>";
}
