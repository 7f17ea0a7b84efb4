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

    public void Add(FaultKind kind, Location at, string message, string? help = null)
    {
        if (_faults.Count < MostFaults)
        {
            _faults.Add(new ContentFault(Map(kind), at, message, help) { EndsReading = kind == FaultKind.MalformedFrontMatter });
        }
        else if (_faults.Count == MostFaults)
        {
            _faults.Add(new ContentFault(FaultKind.TooLarge, at, $"the file has more than {MostFaults} problems",
                "fix the ones above; the rest are reported on the next run"));
        }
    }

    private FaultKind Map(FaultKind kind) =>
        isConfiguration
            && kind is FaultKind.MalformedFrontMatter or FaultKind.MissingField or FaultKind.UnknownField or FaultKind.InvalidValue
            ? FaultKind.InvalidConfiguration
            : kind;
}
