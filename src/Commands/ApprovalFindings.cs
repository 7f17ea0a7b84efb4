using Attest.Content;
using Attest.Diagnostics;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Review;

namespace Attest.Commands;

/// <summary>The errors that block approvals: those of the articles, of their settings, and of the references that they cite.</summary>
internal sealed class ApprovalFindings(BuildOptions build, ApprovalRun run)
{
    /// <summary>These do not block: the page waits for further approvals.</summary>
    private static readonly string[] OfWaiting = ["KB401", "KB411"];

    private static readonly string[] Settings = ["site.yml", "board.yml", "vocabulary/", "references/retractions"];

    private readonly Dictionary<string, ApprovalProposal> _byPath = run.Proposals
        .Where(proposal => proposal.After is not null)
        .ToDictionary(proposal => proposal.Before.Source.Path, StringComparer.Ordinal);

    private readonly HashSet<string> _addresses =
        new(run.Proposals.SelectMany(proposal => AddressesOf(proposal.Before)), StringComparer.OrdinalIgnoreCase);

    /// <summary>Their places are those in the files on the disk.</summary>
    public IReadOnlyList<Diagnostic> Blocking()
    {
        var settings = Settings.Select(build.DisplayPath).ToArray();
        var cited = CitedEntries();
        return
        [
            .. run.Diagnostics
                .Where(d => d.Severity == Severity.Error)
                .Where(d => IsOfArticle(d) || IsOfCited(d, cited) || IsDuplicateAddress(d)
                    || settings.Any(path => d.At.Source.Path.StartsWith(path, StringComparison.Ordinal)))
                .Select(InFileOnDisk),
        ];
    }

    private static IEnumerable<string> AddressesOf(Article article) => article.Aliases.Select(alias => alias.Value).Prepend(article.Slug);

    private bool IsOfArticle(Diagnostic diagnostic) =>
        _byPath.ContainsKey(diagnostic.At.Source.Path) && !OfWaiting.Contains(diagnostic.Rule.Code, StringComparer.Ordinal);

    /// <summary>A duplicate address is reported at the second place, which may be another article.</summary>
    private bool IsDuplicateAddress(Diagnostic diagnostic) =>
        diagnostic.Rule.Code == "KB105"
        && run.KnowledgeBase.Articles.FirstOrDefault(article => article.Source.Path == diagnostic.At.Source.Path) is { } other
        && AddressesOf(other).Any(_addresses.Contains);

    private Diagnostic InFileOnDisk(Diagnostic diagnostic) =>
        _byPath.TryGetValue(diagnostic.At.Source.Path, out var proposal) && diagnostic.At.Source == proposal.After!.Source
            ? diagnostic with { At = proposal.PlaceBefore(diagnostic.At) }
            : diagnostic;

    /// <summary>Where the entries of each shared file begin, and whether the approved articles cite them.</summary>
    private Dictionary<string, List<(int Start, bool IsCited)>> CitedEntries()
    {
        var keys = _byPath.Values.SelectMany(proposal => proposal.Before.Body.Citations).Select(citation => citation.Key)
            .ToHashSet(StringComparer.Ordinal);
        return run.KnowledgeBase.Shared.ToDictionary(
            file => file.Source.Path,
            file => file.References.Select(reference => (reference.Id.At.Start, keys.Contains(reference.Id.Value))).Order().ToList(),
            StringComparer.Ordinal);
    }

    /// <summary>What is before the first entry concerns all of them.</summary>
    private static bool IsOfCited(Diagnostic diagnostic, Dictionary<string, List<(int Start, bool IsCited)>> cited) =>
        cited.TryGetValue(diagnostic.At.Source.Path, out var entries)
        && (entries.FindLastIndex(entry => entry.Start <= diagnostic.At.Start) is not (>= 0 and var last) || entries[last].IsCited);
}
