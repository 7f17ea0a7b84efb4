using System.Buffers;
using System.Text;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Publishing;
using Attest.Tests.Site;

namespace Attest.Tests.Modules.Publishing;

/// <summary>A site of a few files with short texts, written without being built.</summary>
internal sealed class WrittenSite : Dictionary<string, string>
{
    public static WrittenSite Nothing => [];

    public static WrittenSite Old => new()
    {
        ["index.html"] = "<p>the old home</p>",
        ["404.html"] = "<p>never changes</p>",
        ["articles/index.html"] = "<p>a, b</p>",
        ["articles/a/index.html"] = "<p>the old text of a</p>",
        ["articles/b/index.html"] = "<p>b, which goes</p>",
        ["articles/b/index.md"] = "b",
        ["articles/with-foreign/index.html"] = "<p>goes, and leaves somebody's file</p>",
        ["assets/data"] = "a file where a folder will be",
        ["assets/table/1.csv"] = "a folder where a file will be",
        ["assets/table/2.csv"] = "2",
        ["assets/Case.txt"] = "a name in other letter case",
        ["search/manifest.json"] = "{\"old\":true}",
        ["theme/attest.css"] = "p { color: red }",
    };

    public static WrittenSite New => new()
    {
        ["index.html"] = "<p>the new home, which is longer</p>",
        ["404.html"] = "<p>never changes</p>",
        ["articles/index.html"] = "<p>a, c, d</p>",
        ["articles/a/index.html"] = "<p>the new text of a</p>",
        ["articles/c/index.html"] = "<p>c, which is new</p>",
        ["articles/c/index.md"] = "c",
        ["articles/d/index.html"] = "<p>d</p>",
        ["assets/data/1.csv"] = "1",
        ["assets/table"] = "a file",
        ["assets/case.txt"] = "a name in other letter case",
        ["glossary/index.html"] = "<p>a whole new folder</p>",
        ["search/manifest.json"] = "{\"new\":true}",
        ["theme/attest.css"] = "p { color: blue }",
    };

    /// <summary>What somebody else has put into the output folder.</summary>
    public static readonly IReadOnlyDictionary<string, string> Foreign = new Dictionary<string, string>
    {
        ["CNAME"] = "kb.example.org",
        ["articles/with-foreign/mine.txt"] = "mine",
        [".index.html.attest-new"] = "somebody's too, whatever its name",
    };

    public static BuildOptions Options(TempFolder folder) => new(folder.Path, folder["input"], folder["output"], SampleSite.AsOf);

    public void WriteTo(TempFolder folder, DiskFiles? disk = null, string? cache = null, CancellationTokenSource? interruption = null,
        DiagnosticBag? diagnostics = null)
    {
        var options = Options(folder);
        using var site = new StagedSite(cache is null ? options : options with { Cache = cache }, disk ?? new FaultyDisk(0, Fault.None));
        new Engine([new Files(this, site, diagnostics ?? new DiagnosticBag())]).Run(interruption?.Token ?? CancellationToken.None);
    }

    private sealed class Files : Pipeline
    {
        public Files(WrittenSite files, StagedSite site, DiagnosticBag diagnostics)
        {
            InputModules = [new GiveDocuments([.. files.Select(file => new Document<string>(file.Key, file.Value)
            {
                Destination = file.Key,
                WriteTo = output => output.Write(Encoding.UTF8.GetBytes(file.Value)),
            })])];
            PostProcessModules = [new ProduceFiles(site), new GatherFiles(diagnostics)];
            OutputModules = [new WriteSite(site)];
        }
    }

    public static void AddForeign(TempFolder folder)
    {
        foreach (var (path, text) in Foreign)
        {
            folder.Write("output/" + path, text);
        }
    }

    /// <summary>All that is in the output folder, folders that are empty too.</summary>
    public static IReadOnlyList<string> Contents(TempFolder folder) =>
    [
        .. Snapshot.Of(folder["output"]),
        .. Directory.Exists(folder["output"]) ? Directory.EnumerateDirectories(folder["output"], "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal) is var folders
            ? folders.Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/') + "/") : [] : [],
    ];

    /// <summary>What waits to be published, and should be gone when nobody writes.</summary>
    public static IEnumerable<string> Waiting(TempFolder folder)
    {
        var place = OutputPlace.Of(Options(folder));
        return new[] { place.StagingFolder, place.InnerStagingFolder }.Where(Directory.Exists);
    }
}
