using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;
using Attest.Review.Seals;
using Attest.Validation;
using BenchmarkDotNet.Attributes;

namespace Attest.Benchmarks.Micro;

/// <summary>What is asked of an article that was read: the rules, and its seal.</summary>
public class JudgingBenchmarks
{
    private readonly Article _article = MeasuredSite.Shared.Article;
    private readonly KnowledgeBase _knowledgeBase = MeasuredSite.Shared.KnowledgeBase;
    private readonly Sealer _sealer = new(MeasuredSite.Shared.KnowledgeBase, FileDigests.None);
    private readonly DiagnosticBag _diagnostics = new();
    private readonly Validator _validator;

    public JudgingBenchmarks() => _validator = MeasuredSite.Shared.Validator.With(MeasuredSite.Shared.Validator.Context, _diagnostics);

    /// <summary>An article with findings would measure those.</summary>
    [GlobalSetup]
    public void Expect_no_findings()
    {
        _validator.ValidatePage(_article);
        if (_diagnostics.InOrder() is [var finding, ..])
        {
            throw new InvalidOperationException($"the article is not free of findings: {finding.Message}");
        }
    }

    [Benchmark]
    public void Rules_for_an_article() => _validator.ValidatePage(_article);

    [Benchmark]
    public object Seal_of_an_article() => _sealer.Seal(_article, _knowledgeBase.AsOf).Seal();

    [Benchmark]
    public object Former_seal_of_an_article() => SealedContent.Of(_article, _knowledgeBase, _ => null).Seal();
}
