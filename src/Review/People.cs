using Attest.Citations;
using Attest.Content;

namespace Attest.Review;

/// <summary>
/// People are known by ids of the board, names, ORCID iDs and GitHub handles; entries that share one are one person, also by way of a third
/// entry.
/// </summary>
public sealed class People
{
    private readonly Board _board;

    /// <summary>By marks such as <c>orcid:0000000218250097</c>.</summary>
    private readonly ILookup<string, BoardMember> _byMark;

    /// <summary>Kept, since they are needed for each approved article.</summary>
    private readonly Dictionary<BoardMember, IReadOnlyList<string>> _marks = new(ReferenceEqualityComparer.Instance);

    public People(Board board)
    {
        _board = board;
        foreach (var member in board.Members)
        {
            _marks[member] = MarksOf(member);
        }

        _byMark = board.Members
            .SelectMany(member => _marks[member].Select(mark => (mark, member)))
            .ToLookup(pair => pair.mark, pair => pair.member, StringComparer.Ordinal);
    }

    /// <summary>The members among some authors, with reasons: <c>the author "…" has the same name as "…"</c>.</summary>
    public IReadOnlyDictionary<BoardMember, string> Among(IEnumerable<Author> authors)
    {
        var reasons = new Dictionary<BoardMember, string>(ReferenceEqualityComparer.Instance);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<(Author Author, string Who, IEnumerable<string> Marks)>(
            authors.Select(author => (author, $"the author \"{author.Name.Value}\"", MarksOf(author))));
        while (waiting.TryDequeue(out var known))
        {
            foreach (var mark in known.Marks.Where(seen.Add))
            {
                foreach (var member in _byMark[mark])
                {
                    var id = member.Id.Value;
                    if (reasons.TryAdd(member, $"{known.Who} has the same {InWords(mark)} as \"{id}\""))
                    {
                        waiting.Enqueue((known.Author, $"the author \"{known.Author.Name.Value}\" is \"{id}\", who", _marks[member]));
                    }
                }
            }
        }

        return reasons;
    }

    /// <summary>How many people the ids belong to; those that are not on the board do not count.</summary>
    public int Count(IEnumerable<string> ids)
    {
        var counted = new HashSet<BoardMember>(ReferenceEqualityComparer.Instance);
        var count = 0;
        foreach (var member in ids.Select(_board.Find).OfType<BoardMember>().Where(member => !counted.Contains(member)))
        {
            count++;
            CollectSame(member, counted);
        }

        return count;
    }

    private void CollectSame(BoardMember member, HashSet<BoardMember> found)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<BoardMember>([member]);
        while (waiting.TryDequeue(out var known))
        {
            foreach (var other in _marks[known].Where(seen.Add).SelectMany(mark => _byMark[mark]).Where(found.Add))
            {
                waiting.Enqueue(other);
            }
        }
    }

    private static IReadOnlyList<string> MarksOf(BoardMember member) => [.. Marks(
        [
            ("id", member.Id.Value.ToLowerInvariant()),
            ("orcid", OrcidOf(member.Orcid?.Value)),
            ("github", HandleOf(member.GitHub)),
            .. FullName.WaysToRead(member.Name).Append(FullName.Fold(member.Name + member.Credentials)).Select(name => ("name", name)),
        ])];

    /// <summary>An author's name can also be an id of the board, an ORCID iD or a handle.</summary>
    private static IEnumerable<string> MarksOf(Author author)
    {
        var name = author.Name.Value;
        return Marks(
            [
                ("id", name.ToLowerInvariant()),
                ("orcid", OrcidOf(author.Orcid?.Value)),
                ("orcid", Identifiers.Bare(IdentifierKind.Orcid, name) is null ? "" : OrcidOf(name)),
                ("github", HandleOf(author.GitHub)),
                ("github", name.Any(char.IsWhiteSpace) ? "" : HandleOf(name)),
                .. FullName.WaysToRead(name).Select(way => ("name", way)),
            ]);
    }

    private static IEnumerable<string> Marks(IEnumerable<(string Kind, string Mark)> marks) =>
        marks.Where(mark => mark.Mark.Length > 0).Select(mark => $"{mark.Kind}:{mark.Mark}").Distinct(StringComparer.Ordinal);

    /// <summary>The sixteen characters alone, in lower case.</summary>
    private static string OrcidOf(string? orcid) => string.Concat(LastPart(orcid).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>In lower case, without <c>@</c> and address, since GitHub ignores case.</summary>
    internal static string HandleOf(string? handle) => LastPart(handle).TrimStart('@').ToLowerInvariant();

    /// <summary>The part behind the last slash, without query and anchor.</summary>
    private static string LastPart(string? address) => (address ?? "").Split('?', '#')[0].Trim().TrimEnd('/').Split('/')[^1].Trim();

    private static string InWords(string mark) => mark[..mark.IndexOf(':', StringComparison.Ordinal)] switch
    {
        "github" => "GitHub handle",
        "orcid" => "ORCID iD",
        var kind => kind,
    };
}
