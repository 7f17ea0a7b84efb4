namespace Attest.Diagnostics;

public enum Severity
{
    Off,
    Note,
    Warning,
    Error,
}

/// <summary>
/// A code is never reused.
/// <paramref name="Locked"/>: site.yml cannot lower it or switch it off.
/// <paramref name="ExemptFromStrict"/>: <c>--strict</c> does not raise it, since time has passed or the site's policy was applied.
/// </summary>
public sealed record RuleDescriptor(string Code, string Name, Severity Severity, bool Locked = false, bool ExemptFromStrict = false)
{
    /// <summary>A preview shows the site in spite of an error, since any edit breaks an approval and must be seen.</summary>
    public bool LeavesPreview { get; init; }

    /// <summary>It is a warning at most, whatever site.yml says, so that nothing keeps a dangerous page up.</summary>
    public bool NeverStops { get; init; }
}

/// <summary>The message is one lower-case sentence without a full stop.</summary>
public sealed record Diagnostic(RuleDescriptor Rule, Severity Severity, Location At, string Message, string? Help)
{
    /// <summary>Other findings may follow from it: a file could not be read.</summary>
    public bool ComesFirst { get; init; }

    public TextEdit? Correction { get; init; }

    /// <summary>The message, and on a second line the help.</summary>
    internal string FullMessage => Help is null ? Message : $"{Message}\nhelp: {Help}";

    public bool StopsPreview => Severity == Severity.Error && !Rule.LeavesPreview;
}
