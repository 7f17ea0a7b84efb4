using Attest.Content;
using Attest.Diagnostics;
using Attest.Review.Seals;
using Attest.Yaml;

namespace Attest.Review.Outside;

/// <summary>What differs in the data of works. A seal covers which work it is, what kind of evidence, and how readers know it.</summary>
internal sealed class ReferenceChanges(PagesConcerned pages)
{
    /// <summary>Under the seal of every work.</summary>
    private static readonly HashSet<string> OfWork = new(StringComparer.Ordinal)
    {
        "evidence", "type", "title", "author", "editor", "container-title", "edition", "issued",
    };

    /// <summary>Under the seal of a work without an identifier, which they tell from others.</summary>
    private static readonly HashSet<string> OfUnnumberedWork = new(StringComparer.Ordinal)
    {
        "publisher", "volume", "issue", "page", "number", "version",
    };

    private static readonly string[] Identifiers = ["DOI", "PMID", "PMCID"];

    /// <summary>Shared references; an entry may move from one file to another.</summary>
    /// <param name="before">The files that have changed, as they were; the same for <paramref name="after"/>.</param>
    /// <param name="after">As they are now.</param>
    /// <param name="place">Where an entry stands that is in no file now.</param>
    /// <param name="find">An entry as it is now, by its key.</param>
    public IEnumerable<ContentChange> OfShared(
        IEnumerable<YamlNode?> before, IEnumerable<YamlNode?> after, Location place, Func<string, Reference?> find) =>
        from change in FieldDiff.Between(Joined(before, place), Joined(after, place), place)
        where change.Path is [_, ..] and not [.., "order"]
        let key = change.Path[0]
        where pages.Citing(key).Any()
        select pages.Judge(
            new ContentChange(change.At, change.Subject, change.Before, change.After), pages.Citing(key),
            IsCoverable(change, [.. change.Path.Skip(1)], find(key)));

    /// <param name="change">In <c>references</c> of the front matter.</param>
    /// <param name="article">As it is now.</param>
    public static bool IsCoverable(FieldChange change, MarkdownPage article) => change.Path is [_, var key, .. var field]
        && IsCoverable(change, field, article.References.FirstOrDefault(reference => reference.Id.Value == key));

    private static bool IsCoverable(FieldChange change, string[] field, Reference? now) => field switch
    {
        // A whole entry: the text that cites it is under the seal.
        [] => true,
        [var name, ..] when OfWork.Contains(name) => DiffersInWords(change),
        [var name, ..] when OfUnnumberedWork.Contains(name) =>
            DiffersInWords(change) && now is not null && Identifiers.All(identifier => now.Text(identifier) is null),
        // The first identifier says which work it is; an added one only finds the same work again.
        [var name] when Array.IndexOf(Identifiers, name) is >= 0 and var rank =>
            change.Before is not null && !Identifiers.Take(rank).Any(stronger => now?.Text(stronger) is not null),
        _ => false,
    };

    /// <summary>As a seal has them.</summary>
    private static bool DiffersInWords(FieldChange change) =>
        PrintedWords.Of(change.Before ?? "") != PrintedWords.Of(change.After ?? "");

    private static YamlSequence Joined(IEnumerable<YamlNode?> files, Location place) => new(
        [.. files.SelectMany(file => file switch
        {
            YamlSequence list => list.Items,
            YamlMapping { Entries: var entries } =>
                entries.Where(entry => entry.Key.Value == "references").Select(entry => entry.Value).OfType<YamlSequence>()
                    .SelectMany(list => list.Items),
            _ => [],
        })], place);
}
