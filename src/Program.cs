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
        ProgramEnd.Tell(Console.Error, $"error: {error.Message}");
    }

    ProgramEnd.Tell(Console.Error, "Use --help to list commands and options.");
    return ExitCode.CannotRun;
}

using var interruption = new Interruption();
// Interruptions are ours: the library would end the program in the middle of whatever takes longer than a moment.
var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
return await ProgramEnd.Of(() => parsed.InvokeAsync(configuration, interruption.Token), Console.Error);
