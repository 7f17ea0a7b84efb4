using System.CommandLine;
using System.Globalization;
using System.Text;
using Attest.Commands;

// The same output on every machine: nothing below may depend on the language of the system.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var parsed = AttestCommand.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Tell($"error: {error.Message}");
    }

    Tell("Use --help to list commands and options.");
    return ExitCode.CannotRun;
}

using var interruption = new Interruption();
try
{
    // Interruptions are ours: the library would end the program in the middle of whatever takes longer than a moment.
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token);
}
catch (OperationCanceledException)
{
    Tell("Interrupted; what was published before is unchanged.");
    return ExitCode.Interrupted;
}
catch (Exception exception) when (exception is UsageException or IOException or UnauthorizedAccessException)
{
    Tell($"error: {exception.Message}");
    return ExitCode.CannotRun;
}
catch (Exception exception)
{
    Tell($"error: Attest itself has failed; nothing was published. Please report this:\n{exception}");
    return ExitCode.CannotRun;
}

// Where nobody can be told, the exit code says it.
static void Tell(string text)
{
    try
    {
        Console.Error.WriteLine(text);
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
    {
    }
}
