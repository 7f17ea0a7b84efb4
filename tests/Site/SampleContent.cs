using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Site;

/// <summary>The knowledge base that comes with the repository, judged for a day on which its approvals hold.</summary>
internal static class SampleContent
{
    private static readonly DateOnly AsOf = new(2026, 11, 1);

    /// <param name="folder">The input folder to make.</param>
    /// <param name="url">The address of the site, in place of the one in site.yml.</param>
    public static void CopyTo(string folder, string? url = null)
    {
        var source = Path.Combine(RepositoryFolder.Path, "input");
        foreach (var path in Snapshot.Paths(source))
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(source, path), target);
        }

        if (url is not null)
        {
            var settings = Path.Combine(folder, "site.yml");
            File.WriteAllLines(settings,
                File.ReadAllLines(settings).Select(line => line.StartsWith("url:", StringComparison.Ordinal) ? $"url: {url}" : line));
        }
    }

    public static void PublishSampleContent(this TempFolder folder)
    {
        var result = SiteBuild.Run(new BuildOptions(folder.Path, folder["input"], folder["output"], AsOf), writes: true);
        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics.Select(d => $"{d.At}: {d.Rule.Code}: {d.Message}")));
    }
}
