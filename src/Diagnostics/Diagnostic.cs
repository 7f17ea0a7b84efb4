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
    string Code, string Name, Severity Severity, bool Locked = false, bool ExemptFromStrict = false);

/// <summary>One finding, as it is reported. The message is one lower-case sentence without a full stop.</summary>
public sealed record Diagnostic(RuleDescriptor Rule, Severity Severity, Location At, string Message, string? Help);
