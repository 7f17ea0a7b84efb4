namespace Attest.Diagnostics;

public enum Severity
{
    Off,
    Note,
    Warning,
    Error,
}

/// <summary>
/// The rule of a diagnostic. A code is never reused.
/// <paramref name="Locked"/>: <c>rules</c> in site.yml cannot lower it or switch it off.
/// <paramref name="ExemptFromStrict"/>: <c>--strict</c> does not raise it, since it is not an editor's mistake: time has passed, or
/// the site's own policy was applied.
/// </summary>
public sealed record RuleDescriptor(string Code, string Name, Severity Severity, bool Locked = false, bool ExemptFromStrict = false)
{
    /// <summary>
    /// True if a preview shows the site in spite of an error, since the finding is about approvals: editing an approved article breaks
    /// its seal, and its author wants to see the changes.
    /// </summary>
    public bool LeavesPreview { get; init; }
}

/// <summary>One finding, as it is reported. The message is one lower-case sentence without a full stop.</summary>
public sealed record Diagnostic(RuleDescriptor Rule, Severity Severity, Location At, string Message, string? Help)
{
    /// <summary>The message, and on a second line the help.</summary>
    internal string FullMessage => Help is null ? Message : $"{Message}\nhelp: {Help}";

    /// <summary>True if even a preview has no site to show.</summary>
    public bool StopsPreview => Severity == Severity.Error && !Rule.LeavesPreview;
}
