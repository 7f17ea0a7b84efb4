namespace Attest.Benchmarks;

/// <summary>A member of the sample board. No specialties means that the member may approve any article.</summary>
public sealed record BoardMember(string Id, string Name, IReadOnlyList<Specialty> Specialties)
{
    private const int Specialists = 6;

    /// <summary>All members. Each specialty has two specialists: one can write, the other approve.</summary>
    public static readonly BoardMember[] All =
    [
        new("sample-generalist", "Sample Generalist", []),
        .. Enumerable.Range(0, Specialists).Select(Specialist),
    ];

    /// <summary>Whether this member may approve an article of the specialty.</summary>
    public bool MayApprove(Specialty specialty) => Specialties.Count == 0 || Specialties.Contains(specialty);

    private static BoardMember Specialist(int index) => new(
        $"sample-specialist-{index + 1}",
        $"Sample Specialist {(char)('A' + index)}",
        [.. Specialty.All.Where((_, i) => i % Specialists == index || i % Specialists == (index + 1) % Specialists)]);
}
