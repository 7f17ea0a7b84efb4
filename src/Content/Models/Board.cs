using Attest.Diagnostics;

namespace Attest.Content.Models;

/// <summary>A member of the medical advisory board. No specialties: may approve all.</summary>
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
    DateOnly? ActiveUntil);

public sealed record Board(IReadOnlyList<BoardMember> Members)
{
    private readonly Dictionary<string, BoardMember> _byId = Members.ToDictionary(m => m.Id.Value, StringComparer.Ordinal);

    public IEnumerable<string> Ids => _byId.Keys;

    public BoardMember? Find(string id) => _byId.GetValueOrDefault(id);
}

/// <param name="Schema">The member of schema.org's MedicalSpecialty, or null.</param>
public sealed record Specialty(Located<string> Id, string Name, string? Description, string? Schema);

public sealed record GlossaryTerm(
    Located<string> Term, string Definition, IReadOnlyList<string> Synonyms, IReadOnlyList<string> Abbreviations);
