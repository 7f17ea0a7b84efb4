using System.Globalization;
using System.Text;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Validation;

/// <summary>
/// A large bibliography, and a text that cites another edition of it. Compared each with each, the keys would take longer than
/// anybody waits for a test.
/// </summary>
public class MissingManyReferencesTests
{
    [Fact]
    public void Three_thousand_missing_keys_among_ninety_thousand_are_reported_each_with_the_one_that_was_meant()
    {
        using var folder = new TempFolder();
        var body = new StringBuilder();
        for (var i = 0; i < 3000; i++)
        {
            body.Append(CultureInfo.InvariantCulture, $"Text [@author{i:00000}x].\n\n");
        }

        SampleSite.Write(folder, body.ToString(), "references: []");
        folder.Write("input/references/shared.json",
            "[" + string.Join(",\n", Enumerable.Range(0, 90_000).Select(i => $"{{\"id\":\"author{i:00000}\"}}")) + "]");
        folder.Write("input/site.yml", SampleSite.Files["site.yml"] + "rules: { KB204: off }\n");

        var result = SiteBuild.Run(
            new BuildOptions(folder["input"], folder["input"], folder["output"], SampleSite.AsOf), writes: false,
            cancellation: TestContext.Current.CancellationToken);

        var missing = result.Diagnostics.Where(d => d.Rule.Code == "KB201").ToList();
        Assert.Equal(3000, missing.Count);
        Assert.All(missing,
            static (d, i) => Assert.EndsWith($"and 89988 more (did you mean \"author{i:00000}\"?)", d.Help, StringComparison.Ordinal));
    }
}
