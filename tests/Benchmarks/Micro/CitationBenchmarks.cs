using Attest.Citations;
using Attest.Citations.Vancouver;
using Attest.Content;
using BenchmarkDotNet.Attributes;

namespace Attest.Benchmarks.Micro;

/// <summary>One reference, and one identifier.</summary>
public class CitationBenchmarks
{
    private readonly Reference _reference = MeasuredSite.Shared.Article.References[0];

    /// <summary>Fields, so that the compiler cannot know them.</summary>
    private readonly string _doi = "10.5555/example.50.1";
    private readonly string _address = "https://doi.org/10.5555/Example.50.1.";
    private readonly string _pmid = "12345678";

    [Benchmark]
    public object Reference_in_Vancouver_style() => VancouverStyle.Format(_reference);

    [Benchmark]
    public object Check_of_a_DOI() => Identifiers.Check(IdentifierKind.Doi, _doi);

    [Benchmark]
    public object Check_of_an_address_in_place_of_a_DOI() => Identifiers.Check(IdentifierKind.Doi, _address);

    [Benchmark]
    public object Check_of_a_PMID() => Identifiers.Check(IdentifierKind.Pmid, _pmid);
}
