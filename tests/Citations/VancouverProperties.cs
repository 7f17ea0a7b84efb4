using Attest.Citations;
using Attest.Citations.Vancouver;
using Attest.Content;
using CsCheck;

namespace Attest.Tests.Citations;

public class VancouverProperties
{
    private static readonly string[] Types =
    [
        "", "article", "article-journal", "article-newspaper", "book", "chapter", "dataset", "document", "entry", "paper-conference",
        "post-weblog", "report", "software", "thesis", "webpage", "no such type",
    ];

    private static readonly string?[] Seasons = [null, "", "1", "9", "spring"];

    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["title"] = ["A sample", "[Translated]", "[Translated?].", "A sample.", "Why? ", "Stop!", " ", "<i>Sample</i> of 10<sup>6</sup>"],
        ["container-title"] = ["Journal of Examples", "J Example.", "exRxiv", ""],
        ["container-title-short"] = ["J Ex", "J. Ex."],
        ["author"] = ["Example, A.", "Example, Ann, Jr.; {Sample Inc.}", "{et al.}", "A, B; C, D; E, F; G, H; I, J; K, L; M, N", ""],
        ["editor"] = ["Sample, B", "Sample, B.; Specimen, C., III"],
        ["translator"] = ["Model, T"],
        ["container-author"] = ["{Example Society}"],
        ["issued"] = ["2011", "2011-11-05", "2011-13-01", "0", "in press", "2011/2013", "~1983", "circa 1983.", "2011-07/2011-08",
            "2011-12-30/2012-01-02"],
        ["accessed"] = ["2026-11-01", "yesterday"],
        ["original-date"] = ["1999", "2011-11-01"],
        ["available-date"] = ["2010-12-24", "2011"],
        ["original-title"] = ["Ein Beispiel", "Ein Beispiel?", "."],
        ["language"] = ["de", "en-GB", "nb-NO", "x", "."],
        ["medium"] = ["CD-ROM", "."],
        ["event-date"] = ["2011-04-31"],
        ["volume"] = ["11", "vol. 2", "42 Suppl 2", " "],
        ["issue"] = ["1", "Suppl. 2", "(3)"],
        ["supplement-number"] = ["2", "Suppl 2"],
        ["part-number"] = ["1"],
        ["page"] = ["6-13", "e001234", "12-15; 18.", "pp. 2089-2095.", "-", "."],
        ["number"] = ["123", "No. 5", "."],
        ["section"] = ["A"],
        ["edition"] = ["2", "2nd ed.", "Second edition", "12345678901234567890", ".", "revised", "3. Aufl."],
        ["publisher"] = ["Exempla", "Exempla Inc.", "Exempla;"],
        ["publisher-place"] = ["London", "London :", "Washington, D.C."],
        ["genre"] = ["preprint", "letter", "PhD thesis", "Report."],
        ["collection-title"] = ["Series", "Series."],
        ["collection-number"] = ["5", "vol. 5."],
        ["number-of-pages"] = ["194", "194 p."],
        ["event-title"] = ["5th Example Conference"],
        ["event-place"] = ["Paris."],
        ["status"] = ["in press", "ahead of print"],
        ["version"] = ["1.2", "v2."],
        ["chapter-number"] = ["7", "7."],
        ["DOI"] = ["10.1234/abc", "10.1234/abc.", "nothing", "."],
        ["PMID"] = ["123", "PMID: 123.", "none"],
        ["PMCID"] = ["PMC123", "123"],
        ["NCT"] = ["NCT01234567", "nct"],
        ["URL"] = ["https://site.example/", "https://site.example/a", "javascript:alert(1)", " "],
    };

    private static readonly string[] Mishaps =
        [" .", "..", ";;", " ,", ",,", "::", ":.", ";.", ",.", " ;", " :", "()", "[]", "  ", "?.", "!.", "[ ", " ]", ", et al,", "; :",
            "undefined", "null"];

    private static readonly Gen<Reference> AnyReference =
        from type in Gen.Int[0, Types.Length - 1]
        from fields in Gen.Shuffle(Values.Keys.ToArray(), 0, Values.Count)
        from picks in Gen.Int[0, 100].Array[fields.Length]
        select ReferenceFixture.Of(
            fields.Zip(picks).ToDictionary(static f => f.First, static f => Values[f.First][f.Second % Values[f.First].Length])
                .Append(new("type", Types[type])).ToDictionary());

    private static readonly Gen<CslDate> AnyDate =
        from numbers in Gen.Int[-3, 40].Array[4]
        from year in Gen.OneOf(Gen.Const(2011), Gen.Int)
        from season in Gen.Int[0, Seasons.Length - 1]
        from isCirca in Gen.Bool
        select new CslDate(year, numbers[0], numbers[1], numbers[2] < 0 ? "a word" : null, numbers[3] < 0 ? year : numbers[3],
            Seasons[season], isCirca);

    [Fact]
    public void No_subset_of_fields_breaks_the_punctuation() => AnyReference.Always(
        static reference =>
        {
            var runs = VancouverStyle.Format(reference);
            var text = runs.Text();
            Assert.DoesNotContain(Mishaps, mishap => text.Contains(mishap, StringComparison.Ordinal));
            Assert.DoesNotContain('<', text);
            Assert.True(IsBalanced(text), "brackets");
            Assert.All(runs,
                static run => Assert.True(run.Text.Length > 0
                    && (run.Href is null || run.Href.StartsWith("https://", StringComparison.Ordinal))));
            Assert.Equal(text.Trim(), text);
        },
        iter: 20_000,
        print: static reference => VancouverStyle.Format(reference).Text());

    private static bool IsBalanced(string text)
    {
        var open = new Stack<char>();
        foreach (var c in text)
        {
            if (c is '[' or '(')
            {
                open.Push(c == '[' ? ']' : ')');
            }
            else if (c is ']' or ')' && (open.Count == 0 || open.Pop() != c))
            {
                return false;
            }
        }

        return open.Count == 0;
    }

    [Fact]
    public void No_text_makes_it_throw() => Gen.Select(Gen.Int[0, Types.Length - 1], Gen.String.Array[Values.Count], AnyDate).Always(
        static (type, texts, date) =>
        {
            var fields = Values.Keys.Zip(texts).Append(("type", Types[type])).ToDictionary(static f => f.Item1, static f => f.Item2);
            var reference = ReferenceFixture.Of(fields);
            var dated = new Reference
            {
                Id = reference.Id,
                Type = reference.Type,
                Variables = reference.Variables,
                Names = reference.Names,
                Dates = reference.Dates.ToDictionary(static d => d.Key, d => d.Value with { Value = date }),
            };
            VancouverStyle.Format(dated);
            WorkIdentity.Slug(WorkIdentity.Of(dated));
            Assert.Empty(Agreement.Disagreements(dated, dated));
            RequiredFields.MissingFrom(dated);
        },
        iter: 5_000);

    [Fact]
    public void No_text_makes_a_check_throw() => Gen.Select(Gen.Enum<IdentifierKind>(), Gen.String, Gen.String["0123456789X-. /"]).Always(
        static (kind, any, digits) =>
        {
            foreach (var text in (string[])[any, digits, "10.1234/" + any, "NCT" + digits])
            {
                var check = Identifiers.Check(kind, text);
                Assert.Equal(check.IsValid, check.Fault is null);
                Assert.True(check.Corrected is null || Identifiers.Check(kind, check.Corrected).IsValid);
                Identifiers.Normalise(kind, text);
            }
        },
        iter: 20_000);
}
