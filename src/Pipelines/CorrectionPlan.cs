using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Reading;
using Attest.Reading.Editing;
using Attest.Validation.Rules.Writing;

namespace Attest.Pipelines;

/// <summary>
/// Corrections of a page, and the page with them. None changes the number of lines, so a line has the same number in both.
/// </summary>
internal sealed class CorrectionPlan
{
    private readonly List<PlacedFinding> _corrected;
    private readonly List<TextEdit> _edits;

    private CorrectionPlan(MarkdownPage before, List<PlacedFinding> corrected)
    {
        (Before, _corrected, _edits) = (before, corrected, [.. corrected.Select(finding => finding.Edit!.Value).Distinct()]);
        var edits = new TextEdits(before.Source);
        _edits.ForEach(edits.Add);
        After = Parsed(before, edits.Apply());
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

    /// <summary>The plan without the corrections in these lines; for a line without any, without those in the nearest.</summary>
    /// <returns>Null if nothing is left.</returns>
    public CorrectionPlan? Without(IEnumerable<int> lines)
    {
        List<int> own = [.. _corrected.Select(LineOf).Distinct()];
        var refused = lines.Select(line => Nearest(own, line)).ToHashSet();
        var rest = _corrected.FindAll(finding => !refused.Contains(LineOf(finding)));
        return rest.Count == 0 ? null : new(Before, rest);
    }

    /// <summary>The lines with a finding that is still there or has come, or in which letters or quantities are others.</summary>
    public IEnumerable<int> Problems(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after)
    {
        var kept = new KeptCharacters(_edits.Select(edit => (edit.At.Start, edit.At.Length)));
        var expected = FindingsOf(Before, before).CountBy(finding => (finding.Rule, kept.Before(finding.Start))).ToDictionary();
        foreach (var finding in _corrected)
        {
            expected[(finding.Rule, kept.Before(finding.Start))]--;
        }

        var grown = 0;
        kept = new KeptCharacters(_edits.ConvertAll(edit =>
        {
            var start = edit.At.Start + grown;
            grown += edit.Text.Length - edit.At.Length;
            return (start, edit.Text.Length);
        }));
        foreach (var finding in FindingsOf(After, after))
        {
            var key = (finding.Rule, kept.Before(finding.Start));
            expected[key] = expected.GetValueOrDefault(key) - 1;
            if (expected[key] < 0)
            {
                yield return After.Source.PositionOf(finding.Start).Line;
            }
        }

        char? mark = _corrected.Exists(finding => finding.Rule == nameof(UnspacedHeading)) ? '#' : null;
        if (new SeenText(Before.Body, Before.Source).DiffersAt(new SeenText(After.Body, After.Source), mark) is { } offset)
        {
            yield return Before.Source.PositionOf(offset).Line;
        }
    }

    private static int LineOf(PlacedFinding finding) => finding.Edit!.Value.At.StartPosition.Line;

    private static int Nearest(List<int> lines, int line)
    {
        var at = lines.BinarySearch(line);
        var next = at >= 0 ? at : Math.Min(~at, lines.Count - 1);
        return next > 0 && line - lines[next - 1] < lines[next] - line ? lines[next - 1] : lines[next];
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

    /// <summary>Makes places of two texts comparable.</summary>
    /// <param name="replaced">Start and length of what only one of them has, in order.</param>
    private sealed class KeptCharacters(IEnumerable<(int Start, int Length)> replaced)
    {
        private readonly List<int> _starts = [.. replaced.Select(part => part.Start)];
        private readonly List<int> _lengths = [.. replaced.Select(part => part.Length)];
        private readonly List<int> _sums = SumsOf(replaced);

        /// <summary>The number of characters before an offset that both texts have.</summary>
        public int Before(int offset)
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
