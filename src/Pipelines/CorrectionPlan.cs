using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Reading;
using Attest.Reading.Editing;
using Attest.Validation.Rules.Writing;

namespace Attest.Pipelines;

/// <summary>
/// Corrections of a page, and the page with them. A place is the number of characters before it that both have.
/// </summary>
internal sealed class CorrectionPlan
{
    private readonly List<PlacedFinding> _corrected;
    private readonly List<TextEdit> _edits;
    private readonly KeptCharacters _before;
    private readonly KeptCharacters _after;

    private CorrectionPlan(MarkdownPage before, List<PlacedFinding> corrected)
    {
        (Before, _corrected, _edits) = (before, corrected, [.. corrected.Select(finding => finding.Edit!.Value).Distinct()]);
        var edits = new TextEdits(before.Source);
        _edits.ForEach(edits.Add);
        After = Parsed(before, edits.Apply());
        _before = new KeptCharacters(_edits.Select(edit => (edit.At.Start, edit.At.Length)));
        var grown = 0;
        _after = new KeptCharacters(_edits.ConvertAll(edit =>
        {
            var start = edit.At.Start + grown;
            grown += edit.Text.Length - edit.At.Length;
            return (start, edit.Text.Length);
        }));
    }

    /// <param name="Rule">The name.</param>
    /// <param name="Start">In the file.</param>
    private readonly record struct PlacedFinding(string Rule, int Start, TextEdit? Edit);

    public MarkdownPage Before { get; }

    public MarkdownPage After { get; }

    public int Count => _edits.Count;

    /// <summary>All corrections that can be made at once; null for none.</summary>
    public static CorrectionPlan? Of(MarkdownPage page, IEnumerable<Diagnostic> found)
    {
        List<PlacedFinding> findings = [.. FindingsOf(page, found).Where(finding => finding.Edit is not null)];
        if (findings.Count == 0)
        {
            return null;
        }

        var seen = new SeenText(page.Body, page.Source);
        var addresses = page.Body.Links.Select(link => link.AddressAt).ToHashSet();
        List<PlacedFinding> corrected = [];
        foreach (var finding in findings.OrderBy(finding => finding.Edit!.Value.At.Start))
        {
            var edit = finding.Edit!.Value;
            var isApart = corrected is [] || corrected[^1].Edit == edit || corrected[^1].Edit!.Value.At.End < edit.At.Start;
            if (isApart && (seen.IsInWords(edit.At) || addresses.Contains(edit.At)))
            {
                corrected.Add(finding);
            }
        }

        return corrected.Count == 0 ? null : new(page, corrected);
    }

    public int PlaceBefore(int offset) => _before.PlaceOf(offset);

    public int PlaceAfter(int offset) => _after.PlaceOf(offset);

    /// <summary>Of the first correction in a stretch, or of its start.</summary>
    public int PlaceIn(Location stretch)
    {
        var first = _corrected.FindIndex(finding => finding.Start >= stretch.Start);
        return PlaceBefore(first >= 0 && _corrected[first].Start < stretch.End ? _corrected[first].Start : stretch.Start);
    }

    /// <summary>The plan without the correction that is nearest to each of these places.</summary>
    /// <returns>Null if nothing is left.</returns>
    public CorrectionPlan? Without(IEnumerable<int> places)
    {
        List<int> own = [.. _corrected.Select(finding => PlaceBefore(finding.Start)).Distinct().Order()];
        var refused = places.Select(place => Nearest(own, place)).ToHashSet();
        var edits = _corrected.Where(finding => refused.Contains(PlaceBefore(finding.Start))).Select(finding => finding.Edit).ToHashSet();
        var rest = _corrected.FindAll(finding => !edits.Contains(finding.Edit));
        return rest.Count == 0 ? null : new(Before, rest);
    }

    /// <summary>The places of findings that are still there or have come, and where letters or quantities are others.</summary>
    public IEnumerable<int> Problems(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after)
    {
        var expected = FindingsOf(Before, before).CountBy(finding => (finding.Rule, PlaceBefore(finding.Start))).ToDictionary();
        foreach (var finding in _corrected)
        {
            expected[(finding.Rule, PlaceBefore(finding.Start))]--;
        }

        foreach (var finding in FindingsOf(After, after))
        {
            var key = (finding.Rule, PlaceAfter(finding.Start));
            expected[key] = expected.GetValueOrDefault(key) - 1;
            if (expected[key] < 0)
            {
                yield return key.Item2;
            }
        }

        char? mark = _corrected.Exists(finding => finding.Rule == nameof(UnspacedHeading)) ? '#' : null;
        if (new SeenText(Before.Body, Before.Source).DiffersAt(new SeenText(After.Body, After.Source), mark) is { } offset)
        {
            yield return PlaceBefore(offset);
        }
    }

    private static int Nearest(List<int> places, int place)
    {
        var at = places.BinarySearch(place);
        var next = at >= 0 ? at : Math.Min(~at, places.Count - 1);
        return next > 0 && place - places[next - 1] < Math.Abs(places[next] - place) ? places[next - 1] : places[next];
    }

    private static MarkdownPage Parsed(MarkdownPage page, SourceText text) => page is Article
        ? MarkdownPageParser.ParseArticle(text, page.InputPath)
        : MarkdownPageParser.ParseProse(text, page.InputPath);

    /// <summary>Each fault of a page by itself, of which a rule may report several as one finding.</summary>
    private static IEnumerable<PlacedFinding> FindingsOf(MarkdownPage page, IEnumerable<Diagnostic> found)
    {
        var faults = page.Faults.Select(fault => new PlacedFinding(fault.Kind.ToString(), fault.At.Start, fault.Correction)).ToList();
        var places = faults.Select(fault => (fault.Rule, fault.Start)).ToHashSet();
        return faults
            .Concat(UnspacedHeading.In(page).Select(edit => new PlacedFinding(nameof(UnspacedHeading), edit.At.Start, edit)))
            .Concat(found.Where(finding => !places.Contains((finding.Rule.Name, finding.At.Start)))
                .Select(finding => new PlacedFinding(finding.Rule.Name, finding.At.Start, finding.Correction)));
    }

    /// <param name="replaced">Start and length of what only one of them has, in order.</param>
    private sealed class KeptCharacters(IEnumerable<(int Start, int Length)> replaced)
    {
        private readonly List<int> _starts = [.. replaced.Select(part => part.Start)];
        private readonly List<int> _lengths = [.. replaced.Select(part => part.Length)];
        private readonly List<int> _sums = SumsOf(replaced);

        public int PlaceOf(int offset)
        {
            var i = _starts.BinarySearch(offset);
            i = (i < 0 ? ~i : i) - 1;
            return i < 0 ? offset : offset - _sums[i] - Math.Min(_lengths[i], offset - _starts[i]);
        }

        private static List<int> SumsOf(IEnumerable<(int Start, int Length)> replaced)
        {
            var sum = 0;
            return [.. replaced.Select(part => (sum += part.Length) - part.Length)];
        }
    }
}
