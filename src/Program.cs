using System.CommandLine;
using System.Globalization;
using System.Text;
using Attest.Commands;

// The same output in every language of the system.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var parsed = AttestCommand.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        ProgramEnd.WriteError(Console.Error, $"error: {error.Message}");
    }

    ProgramEnd.WriteError(Console.Error, "Use --help to list commands and options.");
    return ExitCode.CannotRun;
}

using var interruption = new Interruption();
// The library would end the program in the middle of longer work, so interruptions are ours.
var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
return await ProgramEnd.Of(() => parsed.InvokeAsync(configuration, interruption.Token), Console.Error);
