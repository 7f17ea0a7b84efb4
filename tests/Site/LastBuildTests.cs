using System.Security.Cryptography;
using System.Text;
using Attest.Content;
using Attest.Files;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Publishing;

namespace Attest.Tests.Site;

/// <summary>A build whose input is that of the last one tells the same and does nothing; whatever differs, it is run.</summary>
public sealed class LastBuildTests : IDisposable
{
    private const string Page = "output/articles/example/index.html";

    private readonly TempFolder _folder = new();

    public LastBuildTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells when the machine was started, so nothing is remembered here.");
        // A warning, to be repeated: the second reference is cited nowhere.
        SampleSite.Write(_folder, frontMatter: """
            references:
              - { id: example2020, type: article-journal, title: A trial of drug A, container-title: Example Journal, issued: 2020 }
              - { id: unused2021, type: article-journal, title: A trial of drug B, container-title: Example Journal, issued: 2021 }

            """);
        _folder.Publish();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Same_input_is_not_built_again_and_the_same_is_reported()
    {
        var first = Run();
        var clean = Snapshot.Of(_folder["output"]);
        Directory.Delete(_folder[".attest"], recursive: true);
        var built = Run();
        var remembered = Run();

        Assert.True(IsRemembered(first));
        Assert.False(IsRemembered(built));
        Assert.True(IsRemembered(remembered));
        Assert.Equal(built.Diagnostics.Select(Told), remembered.Diagnostics.Select(Told));
        Assert.Contains(remembered.Diagnostics, finding => finding.Rule.Code == "KB202");
        Assert.Equal((built.Articles, built.Pages, 0, built.Summary!.Unchanged),
            (remembered.Articles, remembered.Pages, remembered.Summary!.Written, remembered.Summary.Unchanged));
        Assert.Equal(clean, Snapshot.Of(_folder["output"]));
    }

    [Fact]
    public void Changed_bytes_are_seen_behind_the_same_length_and_time()
    {
        var path = _folder["input/" + SampleSite.ArticlePath];
        var time = File.GetLastWriteTimeUtc(path);
        File.WriteAllText(path, File.ReadAllText(path).Replace("first choice", "other choice", StringComparison.Ordinal));
        Sealing.SealAnew(_folder["input"], SampleSite.ArticlePath);
        File.SetLastWriteTimeUtc(path, time);

        Assert.False(IsRemembered(Run()));
        Assert.Contains("other choice", File.ReadAllText(_folder[Page]), StringComparison.Ordinal);
    }

    [Fact]
    public void Interruption_of_the_remembering_is_not_taken_for_one_of_the_publishing()
    {
        using var interruption = new CancellationTokenSource();
        var options = new BuildOptions(_folder.Path, _folder["input"], _folder["output"], SampleSite.AsOf);
        var last = new LastBuild(options, new InputFolder(options), "", interruption.Token);
        interruption.Cancel();

        last.Keep(articles: 1, pages: 1, []);

        Assert.False(IsRemembered(Run()));
        Assert.True(IsRemembered(Run()));
    }

    [Fact]
    public void Page_that_somebody_changed_or_took_away_is_put_right()
    {
        var page = File.ReadAllText(_folder[Page]);

        File.AppendAllText(_folder[Page], "x");
        Assert.False(IsRemembered(Run()));
        Assert.Equal(page, File.ReadAllText(_folder[Page]));

        File.Delete(_folder[Page]);
        Assert.False(IsRemembered(Run()));
        Assert.Equal(page, File.ReadAllText(_folder[Page]));
    }

    [Fact]
    public void Another_day_or_policy_is_another_build()
    {
        Assert.False(IsRemembered(Run(UnapprovedPolicy.Caution)));
        Assert.False(IsRemembered(
            SiteBuild.Run(new(_folder.Path, _folder["input"], _folder["output"], SampleSite.AsOf.AddDays(1)), writes: true,
                cancellation: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Build_with_an_error_is_not_remembered_and_leaves_what_was_published()
    {
        var article = File.ReadAllText(_folder["input/" + SampleSite.ArticlePath]);
        _folder.Write("input/" + SampleSite.ArticlePath, article.Replace("@example2020", "@gone", StringComparison.Ordinal));
        Assert.True(Run().HasErrors);
        Assert.True(Run().HasErrors);

        _folder.Write("input/" + SampleSite.ArticlePath, article);
        Assert.False(Run().HasErrors);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(70)]
    [InlineData(-1)]
    public void Damaged_record_is_not_believed(int at)
    {
        var record = Directory.GetFiles(_folder[".attest"], "last-build", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(record);
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        File.WriteAllBytes(record, bytes);
        Assert.False(IsRemembered(Run()));

        File.WriteAllBytes(record, bytes[..^10]);
        Assert.False(IsRemembered(Run()));

        File.WriteAllBytes(record, []);
        Assert.False(IsRemembered(Run()));
        Assert.True(IsRemembered(Run()));
    }

    [Theory]
    [InlineData("\"Findings\":[", "\"Findings\":null,\"x\":[")]
    [InlineData("\"Findings\":[", "\"Findings\":[null,")]
    [InlineData("\"Code\":\"KB202\"", "\"Code\":null")]
    [InlineData("\"Code\":\"KB202\"", "\"Code\":\"KB999\"")]
    [InlineData("\"Path\":\"", "\"Path\":\"\\u0000")]
    [InlineData("\"Start\":", "\"Start\":-")]
    [InlineData("\"Length\":", "\"Length\":9999999")]
    [InlineData("\"Severity\":", "\"Severity\":7")]
    public void Record_of_another_form_is_not_believed(string written, string other)
    {
        var record = Directory.GetFiles(_folder[".attest"], "last-build", SearchOption.AllDirectories).Single();
        var json = File.ReadAllText(record)[(SHA256.HashSizeInBytes * 2)..];
        Assert.Contains(written, json, StringComparison.Ordinal);
        var changed = Encoding.UTF8.GetBytes(json.Replace(written, other, StringComparison.Ordinal));
        File.WriteAllBytes(record, [.. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(changed))), .. changed]);

        Assert.False(IsRemembered(Run()));
        Assert.True(IsRemembered(Run()));
    }

    private BuildResult Run(UnapprovedPolicy? unapproved = null) =>
        SiteBuild.Run(new(_folder.Path, _folder["input"], _folder["output"], SampleSite.AsOf, unapproved), writes: true);

    private static bool IsRemembered(BuildResult result) => result.Timings is [{ Pipeline: "Cache" }];

    private static string Told(Attest.Diagnostics.Diagnostic finding) =>
        $"{finding.At} {finding.At.EndPosition} {finding.Severity} {finding.Rule.Code} {finding.Message} {finding.Help}";
}
