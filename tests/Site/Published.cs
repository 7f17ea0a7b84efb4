using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Attest.Content;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Site;

/// <summary>Builds the site of a test's folder, and reads what came of it.</summary>
internal static class Published
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Builds <c>input</c> into <c>output</c>.</summary>
    public static BuildResult Build(this TempFolder folder, UnapprovedPolicy? unapproved = null)
    {
        Sealing.SealIn(folder["input"]);
        return SiteBuild.Run(new BuildOptions(folder.Path, folder["input"], folder["output"], SampleSite.AsOf, unapproved), writes: true);
    }

    /// <summary>Builds a site in which nothing blocks publishing.</summary>
    public static BuildResult Publish(this TempFolder folder, UnapprovedPolicy? unapproved = null)
    {
        var result = folder.Build(unapproved);
        Assert.False(result.HasErrors, string.Join('\n', result.Diagnostics.Select(d => $"{d.At}: {d.Rule.Code}: {d.Message}")));
        return result;
    }

    /// <summary>The page at an address below the root of the site.</summary>
    public static IHtmlDocument Page(this TempFolder folder, string address) =>
        Parser.ParseDocument(folder.Text(address.EndsWith('/') || address.Length == 0 ? address + "index.html" : address));

    public static string Text(this TempFolder folder, string outputPath) => File.ReadAllText(folder["output/" + outputPath]);

    public static bool Has(this TempFolder folder, string outputPath) => File.Exists(folder["output/" + outputPath]);

    /// <summary>Every page of the site with its path.</summary>
    public static IEnumerable<(string Path, IHtmlDocument Page)> Pages(this TempFolder folder) =>
        Snapshot.Paths(folder["output"]).Where(path => path.EndsWith(".html", StringComparison.Ordinal))
            .Select(path => (path, folder.Page(path)));
}
