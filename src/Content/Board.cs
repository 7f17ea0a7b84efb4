using Attest.Diagnostics;

namespace Attest.Content;

/// <param name="Specialties">Empty: may approve all.</param>
public sealed record BoardMember(
    Located<string> Id,
    string Name,
    string? Credentials,
    string? Role,
    IReadOnlyList<Located<string>> Specialties,
    string? GitHub,
    Located<string>? Orcid,
    string? Conflicts,
    DateOnly? ActiveFrom,
    DateOnly? ActiveUntil)
{
    /// <summary>Ids that <c>review.approvals</c> may name, besides the specialties.</summary>
    public IReadOnlyList<Located<string>> Roles { get; init; } = [];

    /// <summary>The number of the account on GitHub, which no other account can take over.</summary>
    public long? GitHubId { get; init; }

    public bool IsActiveOn(DateOnly day) => !(day < ActiveFrom) && !(day > ActiveUntil);

    public bool IsFor(string role) => Roles.Concat(Specialties).Any(own => own.Value == role);
}

public sealed record Board(IReadOnlyList<BoardMember> Members)
{
    private readonly Dictionary<string, BoardMember> _byId = Members.ToDictionary(m => m.Id.Value, StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, BoardMember>> _byName =
        new(() => Members.FirstBy(m => m.Name, StringComparer.OrdinalIgnoreCase));
    private readonly Lazy<NearestIndex> _nearest = new(() => new NearestIndex(IdsOf(Members)));

    /// <summary>In ordinal order.</summary>
    public IReadOnlyList<string> Ids { get; } = IdsOf(Members);

    public BoardMember? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The id that was meant; null if none is near.</summary>
    public string? NearestTo(string id) => _nearest.Value.To(id, []);

    /// <summary>The first of this name, in any letter case.</summary>
    public BoardMember? FindByName(string name) => _byName.Value.GetValueOrDefault(name);

    private static string[] IdsOf(IEnumerable<BoardMember> members) => [.. members.Select(m => m.Id.Value).Order(StringComparer.Ordinal)];
}

/// <param name="Schema">A member of schema.org's MedicalSpecialty.</param>
public sealed record Specialty(Located<string> Id, string Name, string? Description, string? Schema);

public sealed record GlossaryTerm(
    Located<string> Term, string Definition, IReadOnlyList<string> Synonyms, IReadOnlyList<string> Abbreviations)
{
    /// <summary>Where the definition stands.</summary>
    public Location DefinitionAt { get; init; } = Term.At;

    /// <summary>A page shows the term only if all its approvals were given after this day; null for every page.</summary>
    public Located<DateOnly>? Since { get; init; }
}
