using System.Text;
using Attest.Citations.Export;
using Attest.Content;
using Attest.Tests.Citations.Export;

namespace Attest.Tests.Citations.Import;

/// <summary>
/// 200 entries of real shape, imported, published as CSL-JSON, exported in the browser and imported again, are the same references.
/// </summary>
public class RoundTripTests
{
    private static readonly Dictionary<string, (string Corpus, Func<string, string> Export)> Formats = new()
    {
        ["a.bib"] = (Corpus.BibTeX(), BrowserExport.BibTeX),
        ["a.ris"] = (Corpus.Ris(), BrowserExport.Ris),
    };

    [Theory]
    [InlineData("a.bib")]
    [InlineData("a.ris")]
    public void References_come_back_as_they_were(string file)
    {
        var (corpus, export) = Formats[file];
        var first = Imported.All(file, corpus);
        Assert.Equal(200, first.Count);

        var exported = export(Json(first));
        var second = Imported.File(file, exported);

        Assert.Empty(second.Faults);
        AreSame(first, second.References);
    }

    [Theory]
    [InlineData("a.bib")]
    [InlineData("a.ris")]
    public void References_come_back_from_the_published_json(string file)
    {
        var first = Imported.All(file, Formats[file].Corpus);

        var second = Imported.File("a.json", Json(first));

        Assert.Empty(second.Faults);
        AreSame(first, second.References);
    }

    /// <summary>All that differ in one message, line by line.</summary>
    private static void AreSame(IReadOnlyList<Reference> first, IReadOnlyList<Reference> second)
    {
        Assert.Equal(first.Count, second.Count);
        var differences = string.Join("\n\n", first.Zip(second, (a, b) =>
        {
            var (before, after) = (ReferenceText.Of(a).Split('\n'), ReferenceText.Of(b).Split('\n'));
            return string.Join("\n",
                before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)));
        }).Where(difference => difference.Length > 0));
        Assert.True(differences.Length == 0, differences);
    }

    private static string Json(IReadOnlyList<Reference> references) => Encoding.UTF8.GetString(CslJson.Write(references, _ => null));
}
