using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;

namespace Attest.Pipelines;

/// <param name="Count">Of corrections.</param>
public sealed record CorrectedPage(MarkdownPage Before, SourceText After, int Count);

/// <param name="Corrected">In order of paths.</param>
/// <param name="Sealed">Approved as they are, so left alone, with the number of corrections.</param>
public sealed record CorrectionResult(IReadOnlyList<CorrectedPage> Corrected, IReadOnlyList<(MarkdownPage Page, int Count)> Sealed);

/// <summary>
/// Makes the corrections that rules propose, checks the whole site with them, and gives up those that leave their finding, bring another or
/// change what is seen. Repeated until nothing is left to correct, so that a second run finds nothing. Nothing is written.
/// </summary>
public sealed class CorrectionRun
{
    /// <summary>Corrections can make others possible, and each refusal needs a check.</summary>
    private const int MostChecks = 60;

    private readonly BuildOptions _options;
    private readonly bool _includesSealed;
    private readonly CancellationToken _cancellation;
    private readonly KnowledgeBase _knowledgeBase;
    private readonly Dictionary<string, MarkdownPage> _pages;
    private ILookup<string, Diagnostic> _found;
    private int _checks;

    private CorrectionRun(BuildOptions options, bool includesSealed, KnowledgeBase knowledgeBase, CancellationToken cancellation)
    {
        (_options, _includesSealed, _knowledgeBase, _cancellation) = (options, includesSealed, knowledgeBase, cancellation);
        _pages = _knowledgeBase.AllPages.ToDictionary(page => page.Source.Path, StringComparer.Ordinal);
        _found = Check();
    }

    /// <param name="options">Of the site.</param>
    /// <param name="choose">The pages to be corrected.</param>
    /// <param name="includesSealed">True to correct articles with an approval of their present text.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static CorrectionResult Run(
        BuildOptions options, Func<KnowledgeBase, IReadOnlyList<MarkdownPage>> choose, bool includesSealed, CancellationToken cancellation)
    {
        // Also pages that lose their approval are made, so that they are checked.
        options = options with { Earlier = new EarlierFiles<Document>(), Unapproved = UnapprovedPolicy.Caution };
        var (knowledgeBase, reviews) = ReviewRuns.Read(options, cancellation);
        var chosen = choose(knowledgeBase);
        var run = new CorrectionRun(options, includesSealed, knowledgeBase, cancellation);
        var left = includesSealed ? [] : chosen.Where(page => page is Article article && reviews.Of(article).Current.Count > 0).ToList();
        return new(run.Correct([.. chosen.Except(left)]), [.. run.PlansOf(left).Select(plan => (plan.Before, plan.Count))]);
    }

    private List<CorrectedPage> Correct(IReadOnlyList<MarkdownPage> chosen)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (Next(chosen) is { Count: > 0 } plans)
        {
            plans.ForEach(plan =>
            {
                var path = plan.Before.Source.Path;
                _pages[path] = plan.After;
                counts[path] = counts.GetValueOrDefault(path) + plan.Count;
            });
        }

        return [.. chosen.Where(page => counts.ContainsKey(page.Source.Path))
            .OrderBy(page => page.Source.Path, StringComparer.Ordinal)
            .Select(page => new CorrectedPage(page, _pages[page.Source.Path].Source, counts[page.Source.Path]))];
    }

    /// <summary>The corrections that hold together.</summary>
    private List<CorrectionPlan> Next(IReadOnlyList<MarkdownPage> chosen)
    {
        var plans = PlansOf(chosen.Select(page => _pages[page.Source.Path]));
        while (plans.Count > 0 && _checks < MostChecks)
        {
            plans.ForEach(plan => Hold(plan.After));
            var after = Check();
            var problems = Problems(plans, after).ToLookup(problem => problem.Path, problem => problem.Place, StringComparer.Ordinal);
            if (problems.Count == 0)
            {
                _found = after;
                return plans;
            }

            plans.ForEach(plan => Hold(plan.Before));
            var isElsewhere = problems.Any(problem => plans.TrueForAll(plan => plan.Before.Source.Path != problem.Key));
            plans = isElsewhere ? [] : [.. plans.Select(plan => problems[plan.Before.Source.Path].ToList() is { Count: > 0 } places
                ? plan.Without(places)
                : plan).OfType<CorrectionPlan>()];
        }

        return [];
    }

    private List<CorrectionPlan> PlansOf(IEnumerable<MarkdownPage> pages) =>
        [.. pages.Select(page => CorrectionPlan.Of(page, _found[page.Source.Path])).OfType<CorrectionPlan>()];

    /// <summary>Further checks read this text in place of the file.</summary>
    private void Hold(MarkdownPage page) => _options.Earlier!.Keep(
        page.InputPath, page is Article article ? new Document<Article>(page.InputPath, article)
            : new Document<ProsePage>(page.InputPath, (ProsePage)page));

    private ILookup<string, Diagnostic> Check()
    {
        _checks++;
        // Approvals of another text are lost, as was asked for.
        return SiteBuild.Run(_options, writes: false, cancellation: _cancellation).Diagnostics
            .Where(finding => !_includesSealed || !finding.Rule.Code.StartsWith("KB4", StringComparison.Ordinal))
            .ToLookup(finding => finding.At.Source.Path, StringComparer.Ordinal);
    }

    /// <summary>Where something is not as it should be with the corrections.</summary>
    private IEnumerable<(string Path, int Place)> Problems(List<CorrectionPlan> plans, ILookup<string, Diagnostic> after)
    {
        var byPath = plans.ToDictionary(plan => plan.Before.Source.Path, StringComparer.Ordinal);
        var lost = after.SelectMany(findings => findings).Where(finding => finding.Rule.Code == "KB302")
            .Select(finding => (Link: PlaceOf(finding), Heading: HeadingOf(finding, byPath)))
            .Where(link => link.Heading is not null).ToList();
        var explained = lost.Select(link => link.Link).ToHashSet();
        return plans.SelectMany(plan => plan.Problems(_found[plan.Before.Source.Path], after[plan.Before.Source.Path])
                .Select(place => (plan.Before.Source.Path, place)))
            .Concat(after.Where(findings => !byPath.ContainsKey(findings.Key))
                .SelectMany(findings => findings.ExceptBy(_found[findings.Key].Select(Key), Key)).Select(PlaceOf))
            .Where(problem => !explained.Contains(problem))
            .Concat(lost.Select(link => link.Heading!.Value));

        (string, int) PlaceOf(Diagnostic finding) => (finding.At.Source.Path, byPath.TryGetValue(finding.At.Source.Path, out var plan)
            ? plan.PlaceAfter(finding.At.Start) : finding.At.Start);

        static (string, int) Key(Diagnostic finding) => (finding.Rule.Code, finding.At.Start);
    }

    /// <summary>A corrected heading to which a broken link led, and which has another address now.</summary>
    private (string Path, int Place)? HeadingOf(Diagnostic broken, Dictionary<string, CorrectionPlan> plans)
    {
        var path = broken.At.Source.Path;
        var page = plans.TryGetValue(path, out var plan) ? plan.After : _pages.GetValueOrDefault(path);
        return page?.Body.Links.FirstOrDefault(link => link.At.Start == broken.At.Start) is { } link
            && LinkTarget.Resolve(link.Url, page, _knowledgeBase) is { Page: { } target } aim
            && plans.TryGetValue(target.Source.Path, out var changed)
            && changed.Before.Body.Headings.FirstOrDefault(heading => heading.Id == aim.Fragment) is { } heading
            ? (target.Source.Path, changed.PlaceIn(heading.At))
            : null;
    }
}
