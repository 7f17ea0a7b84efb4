using Attest.Citations;
using Attest.Content.Models;

namespace Attest.Review;

/// <summary>
/// Everything by which a person can be recognized: ids of the board, names, ORCID iDs, GitHub handles. Two of them are one
/// person if they share any of it.
/// </summary>
internal sealed class Person
{
    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);

    /// <summary>An author as an article names them: by an id of the board, or by name.</summary>
    public static Person Of(Author author, Board board)
    {
        var person = new Person();
        person.Add("name", Folding.Fold(author.Name.Value));
        person.Add("orcid", Bare(author.Orcid?.Value));
        person.Add("github", Bare(author.GitHub));
        if (board.Find(author.Name.Value) is { } member)
        {
            person.Add(member);
        }

        return person;
    }

    public static Person Of(BoardMember member)
    {
        var person = new Person();
        person.Add(member);
        return person;
    }

    /// <returns>What they share, in words; null if they share nothing.</returns>
    public string? SharedWith(Person other) =>
        _marks.Intersect(other._marks).Select(mark => mark.Split(':')[0]).Order(StringComparer.Ordinal).FirstOrDefault() switch
        {
            null => null,
            "github" => "GitHub handle",
            "id" => "id",
            "name" => "name",
            _ => "ORCID iD",
        };

    private void Add(BoardMember member)
    {
        Add("id", member.Id.Value);
        Add("name", Folding.Fold(member.Name));
        Add("orcid", Bare(member.Orcid?.Value));
        Add("github", Bare(member.GitHub));
    }

    private void Add(string kind, string? mark)
    {
        if (!string.IsNullOrEmpty(mark))
        {
            _marks.Add($"{kind}:{mark}");
        }
    }

    /// <summary>Without an address or an @ in front, in lower case: handles and iDs do not know capitals.</summary>
    private static string? Bare(string? handle) =>
        handle?.Trim().TrimEnd('/').Split('/')[^1].TrimStart('@').ToLowerInvariant();
}
