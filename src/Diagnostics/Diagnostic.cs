namespace Attest.Diagnostics;

public enum Severity
{
    Off,
    Note,
    Warning,
    Error,
}

/// <summary>
/// What a diagnostic is an instance of. A code is never reused.
/// <paramref name="Locked"/>: <c>rules</c> in site.yml cannot lower it or switch it off.
/// <paramref name="ExemptFromStrict"/>: <c>--strict</c> does not raise it, since no editor made a mistake: time has passed, or
/// the site's own policy was applied.
/// </summary>
public sealed record RuleDescriptor(
    string Code, string Name, Severity Severity, bool Locked = false, bool ExemptFromStrict = false)
{
    /// <summary>
    /// True if a preview shows the site in spite of an error, since the finding is about who has approved it: nobody can edit an
    /// approved article without breaking its seal, and its author wants to see what they write.
    /// </summary>
    public bool LeavesPreview { get; init; }
}

/// <summary>One finding, as it is reported. The message is one lower-case sentence without a full stop.</summary>
public sealed record Diagnostic(RuleDescriptor Rule, Severity Severity, Location At, string Message, string? Help)
{
    /// <summary>True if there is no site to show because of it, in a preview too.</summary>
    public bool StopsPreview => Severity == Severity.Error && !Rule.LeavesPreview;
}
