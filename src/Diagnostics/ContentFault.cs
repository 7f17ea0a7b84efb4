namespace Attest.Diagnostics;

/// <summary>The rule of the same name has its code, severity and document.</summary>
public enum FaultKind
{
    MalformedFrontMatter,
    MissingField,
    UnknownField,
    InvalidValue,
    MalformedCitation,
    BrokenAnchor,
    RawHtml,
    UnknownContainer,
    HiddenCharacter,
    UnevenTable,
    ConflictMarker,
    DamagedText,
    InvalidConfiguration,
    UnreadableFile,
    TooLarge,
}

/// <summary>A parser goes on behind it.</summary>
public sealed record ContentFault(FaultKind Kind, Location At, string Message, string? Help = null)
{
    private readonly bool _endsReading;

    /// <summary>The file could not be read, or a part of it, so it is reported first and what depends on it is not judged.</summary>
    public bool EndsReading
    {
        get => _endsReading
            || Kind is FaultKind.MalformedFrontMatter or FaultKind.UnreadableFile or FaultKind.TooLarge or FaultKind.ConflictMarker;
        init => _endsReading = value;
    }

    /// <summary>The group of what stands for a citation in another notation.</summary>
    public const string CitationGroup = "citation";

    /// <summary>It follows from a fault of this kind, and is not reported where that is an error.</summary>
    public FaultKind? Cause { get; init; }

    /// <summary>The faults of a page in one group are reported once, with a count.</summary>
    public string? Group { get; init; }

    /// <summary>What can be written in its place without a change of meaning.</summary>
    public TextEdit? Correction { get; init; }
}

/// <summary>
/// The faults of one file. Configuration files have one kind for all fields, to which the kinds of front matter are mapped here, so
/// that parsers need not know which file they read.
/// </summary>
public sealed class FaultList(bool isConfiguration = false)
{
    /// <summary>A bound, since a file of a few megabytes can have millions.</summary>
    internal const int MostFaults = 100_000;

    private readonly List<ContentFault> _faults = [];

    public IReadOnlyList<ContentFault> All => _faults;

    /// <summary>Changes a fault that is in the list: it follows from another one.</summary>
    public void SetCause(ContentFault fault, FaultKind cause)
    {
        if (_faults.LastIndexOf(fault) is >= 0 and var at)
        {
            _faults[at] = fault with { Cause = Map(cause) };
        }
    }

    /// <summary>Forgets the faults of a text that was read in the wrong way.</summary>
    public void Truncate(int count) => _faults.RemoveRange(count, _faults.Count - count);

    /// <returns>As it is in the list.</returns>
    public ContentFault Add(
        FaultKind kind, Location at, string message, string? help = null, string? group = null, TextEdit? correction = null)
    {
        var fault = new ContentFault(Map(kind), at, message, help)
        {
            EndsReading = kind == FaultKind.MalformedFrontMatter,
            Group = group,
            Correction = correction,
        };
        if (_faults.Count < MostFaults)
        {
            _faults.Add(fault);
        }
        else if (_faults.Count == MostFaults)
        {
            _faults.Add(new ContentFault(FaultKind.TooLarge, at, $"the file has more than {MostFaults} problems",
                "fix the ones above; the rest are reported on the next run"));
        }

        return fault;
    }

    private FaultKind Map(FaultKind kind) =>
        isConfiguration
            && kind is FaultKind.MalformedFrontMatter or FaultKind.MissingField or FaultKind.UnknownField or FaultKind.InvalidValue
            ? FaultKind.InvalidConfiguration
            : kind;
}
