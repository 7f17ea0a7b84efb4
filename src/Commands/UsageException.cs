namespace Attest.Commands;

/// <summary>The run cannot be carried out as asked. The message is shown; the exit code is 2.</summary>
public sealed class UsageException(string message) : Exception(message);

/// <summary>The exit codes that callers can rely on.</summary>
public static class ExitCode
{
    public const int Fine = 0;
    public const int Errors = 1;
    public const int CannotRun = 2;
    public const int Interrupted = 130;
}
