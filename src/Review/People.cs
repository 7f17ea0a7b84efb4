using System.Globalization;
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

    /// <summary>True if two versions of a board mean the same person by these entries: they share a name or an account.</summary>
    public static bool AreSame(BoardMember one, BoardMember other) =>
        MarksOf(one).Intersect(MarksOf(other), StringComparer.Ordinal).Any(mark => !mark.StartsWith("id:", StringComparison.Ordinal));

    /// <summary>How many people the ids belong to; those that are not on the board do not count.</summary>
    public int Count(IEnumerable<string> ids) => Persons(ids).Count;

    public bool AreOne(BoardMember one, BoardMember other) => Count([one.Id.Value, other.Id.Value]) == 1;

    /// <summary>The members with these ids, by person, in the order of the ids; those that are not on the board are left out.</summary>
    public IReadOnlyList<IReadOnlyList<BoardMember>> Persons(IEnumerable<string> ids)
    {
        var persons = new List<IReadOnlyList<BoardMember>>();
        var known = new Dictionary<BoardMember, List<BoardMember>>(ReferenceEqualityComparer.Instance);
        foreach (var member in ids.Select(_board.Find).OfType<BoardMember>())
        {
            if (known.TryGetValue(member, out var named))
            {
                named.Add(member);
                continue;
            }

            List<BoardMember> person = [member];
            persons.Add(person);
            foreach (var same in SameAs(member))
            {
                known[same] = person;
            }
        }

        return persons;
    }

    private HashSet<BoardMember> SameAs(BoardMember member)
    {
        var found = new HashSet<BoardMember>(ReferenceEqualityComparer.Instance) { member };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<BoardMember>([member]);
        while (waiting.TryDequeue(out var known))
        {
            foreach (var other in _marks[known].Where(seen.Add).SelectMany(mark => _byMark[mark]).Where(found.Add))
            {
                waiting.Enqueue(other);
            }
        }

        return found;
    }

    private static IReadOnlyList<string> MarksOf(BoardMember member) => [.. Marks(
        [
            ("id", member.Id.Value.ToLowerInvariant()),
            ("orcid", AccountNames.OrcidOf(member.Orcid?.Value)),
            ("github", AccountNames.HandleOf(member.GitHub)),
            ("account", member.GitHubId is { } account ? account.ToString(CultureInfo.InvariantCulture) : ""),
            .. FullName.WaysToRead(member.Name).Append(FullName.Fold(member.Name + member.Credentials)).Select(name => ("name", name)),
        ])];

    /// <summary>An author's name can also be an id of the board, an ORCID iD or a handle.</summary>
    private static IEnumerable<string> MarksOf(Author author)
    {
        var name = author.Name.Value;
        return Marks(
            [
                ("id", name.ToLowerInvariant()),
                ("orcid", AccountNames.OrcidOf(author.Orcid?.Value)),
                ("orcid", Identifiers.Bare(IdentifierKind.Orcid, name) is null ? "" : AccountNames.OrcidOf(name)),
                ("github", AccountNames.HandleOf(author.GitHub)),
                ("github", name.Any(char.IsWhiteSpace) ? "" : AccountNames.HandleOf(name)),
                .. FullName.WaysToRead(name).Select(way => ("name", way)),
            ]);
    }

    private static IEnumerable<string> Marks(IEnumerable<(string Kind, string Mark)> marks) =>
        marks.Where(mark => mark.Mark.Length > 0).Select(mark => $"{mark.Kind}:{mark.Mark}").Distinct(StringComparer.Ordinal);

    private static string InWords(string mark) => mark[..mark.IndexOf(':', StringComparison.Ordinal)] switch
    {
        "github" => "GitHub handle",
        "account" => "account number",
        "orcid" => "ORCID iD",
        var kind => kind,
    };
}
