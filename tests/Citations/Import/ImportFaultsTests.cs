using CsCheck;

namespace Attest.Tests.Citations.Import;

/// <summary>What cannot be read is reported at its place; the rest is imported, and nothing throws.</summary>
public class ImportFaultsTests
{
    private static string[] Faults(string name, string text) =>
        [.. Imported.File(name, text).Faults.Select(f => $"{f.At.StartPosition.Line}:{f.At.StartPosition.Column} {f.Kind}: {f.Message}")];

    [Theory]
    [InlineData("@article{a, title={A}}\n  @book{b, title={never closed,\n\n@article{c, title={C}}",
        "2:3 UnreadableFile: entry \"b\" is not closed", 2)]
    [InlineData("@article{a, title=\"never closed}\n@article{c, title={C}}", "1:1 UnreadableFile: entry \"a\" is not closed", 1)]
    [InlineData("@article{a, title={A}, journal = nejm}", "1:34 UnreadableFile: unknown @string \"nejm\"", 1)]
    [InlineData("@article{a,\n title {A}, year = 2020}", "2:2 UnreadableFile: \"title\" has no value", 1)]
    [InlineData("no entry at all", "1:1 UnreadableFile: the file contains no BibTeX entry", 0)]
    [InlineData(" \n", "1:1 UnreadableFile: the file is empty", 0)]
    public void BibTeX_is_read_on_behind_what_is_broken(string text, string fault, int imported)
    {
        Assert.Equal([fault], Faults("a.bib", text));
        Assert.Equal(imported, Imported.File("a.bib", text).References.Count);
    }

    [Theory]
    [InlineData("a.ris", "AU  - Doe, J\nTY  - JOUR\nTI  - A\nER  - \n", "1:1 UnreadableFile: \"AU\" before the first \"TY\"")]
    [InlineData("a.ris", "TY  - JOUR\nTI  - A\n", "1:1 UnreadableFile: this record has no line \"ER  - \" at its end")]
    [InlineData("a.nbib", "TI  - A\nPMID- 1\nTI  - B\n", "1:1 UnreadableFile: \"TI\" before the first \"PMID\"")]
    [InlineData("a.json", "[\n\t{\"id\": \"a\", \"title\": \"x\" \"y\"}]", "2:27 UnreadableFile: this is not valid JSON from here on")]
    [InlineData("a.txt", "Dear editor,\n", "1:1 UnreadableFile: unknown file format")]
    public void Other_formats_tell_the_place_too(string name, string text, string fault) => Assert.Equal([fault], Faults(name, text));

    [Fact]
    public void Texts_that_name_one_another_do_not_grow_beyond_bounds()
    {
        var text = "@string{a0 = \"xxxxxxxxxxxxxxxxxxxx\"}\n"
            + string.Concat(Enumerable.Range(1, 40).Select(i => $"@string{{a{i} = a{i - 1} # a{i - 1} # a{i - 1}}}\n"))
            + "@misc{k, title = a40}";

        Assert.Contains(Faults("a.bib", text), fault => fault.Contains("is too long once it is expanded", StringComparison.Ordinal));
    }

    [Fact]
    public void Hostile_files_are_read_in_time_that_grows_with_their_size()
    {
        string[] files =
        [
            string.Concat(Enumerable.Repeat("@article{a, title={", 50_000)),
            string.Concat(Enumerable.Repeat("@article{a, title={x\n", 50_000)),
            "@article{a, title=" + new string('{', 10_000) + new string('}', 10_000) + "}",
            "@article{a, author={" + string.Concat(Enumerable.Repeat("a and ", 50_000)) + "}}",
            "@article{a, title=" + string.Concat(Enumerable.Repeat("{x} # ", 50_000)) + "{}}",
        ];

        Assert.All(files, file => Assert.NotNull(Imported.File("a.bib", file)));
    }

    [Theory]
    [InlineData("a.bib")]
    [InlineData("a.ris")]
    [InlineData("a.nbib")]
    [InlineData("a.json")]
    public void No_importer_throws(string name)
    {
        var valid = name switch
        {
            "a.bib" => Corpus.BibTeX()[..6000],
            "a.ris" => Corpus.Ris()[..4000],
            "a.nbib" => "PMID- 1\nTI  - A\n      b\nFAU - Doe, Jane\nDP  - 2020 May-Jun\nLID - 10.5555/x [doi]\nSI  - "
                + "ClinicalTrials.gov/NCT01\nPG  - 1-2\nPT  - Review\n\n",
            _ => """[{"id": "a", "type": "book", "author": [{"family": "B", "given": "C"}, "x"], "issued": """
                + """{"date-parts": [[2020, 5]]}, "note": "PMID: 1", "custom": {"evidence": "trial"}}]""",
        };
        string[] pieces =
            ["{", "}", "\"", "\\", "\\'", "$", "^", "@", "@a{", "#", "=", ",", "\n", "\r", "  - ", "- ", "and", "&#", "<", "\u202e",
                "\ud800", "[", "]", ":", "0", "-"];
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, valid.Length], Gen.Int[0, 30], Gen.Int[0, pieces.Length - 1]).Array[1, 8].Always(edits =>
        {
            var text = edits.Aggregate(valid, (now, edit) => edit.Item1 == 0
                ? now.Remove(Math.Min(edit.Item2, now.Length), Math.Min(edit.Item3, now.Length - Math.Min(edit.Item2, now.Length)))
                : now.Insert(Math.Min(edit.Item2, now.Length), pieces[edit.Item4]));
            var result = Imported.File(name, text);
            Assert.All(result.Faults, fault => Assert.InRange(fault.At.End, 0, text.Length));
            Assert.All(result.References, reference => Assert.InRange(reference.Id.At.End, 0, text.Length));
        }, iter: 400);
    }

    [Fact]
    public void Evidence_comes_from_the_types_of_PubMed() =>
        Assert.All(new[] { ("Practice Guideline", "Guideline"), ("Meta-Analysis", "SystematicReview"),
            ("Randomized Controlled Trial", "Trial"), ("Observational Study", "Observational"), ("Review", "Review"),
            ("Journal Article", "Other"), ("Clinical Trial, Phase III", "Trial"), ("Letter", "Other") },
            pair => Assert.Equal(pair.Item2,
                Imported.One("a.nbib", $"PMID- 1\nTI  - T\nPT  - Journal Article\nPT  - {pair.Item1}\n").Evidence.ToString()));
}
