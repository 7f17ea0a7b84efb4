using System.Diagnostics;
using System.Text;
using Attest.Pipelines;

namespace Attest.Tests.Site;

/// <summary>What the real program printed when it ran in a folder, and how it ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>The day on which tests run the program.</summary>
    public const string AsOf = "--as-of 2026-06-01";

    private static readonly string Program = typeof(SiteBuild).Assembly.Location;

    /// <param name="folder">The working folder; <c>input</c> and <c>output</c> are below it.</param>
    /// <param name="arguments">As typed, divided by blanks.</param>
    /// <param name="environment">Variables to set; an empty value takes the variable away.</param>
    public static ProgramRun In(TempFolder folder, string arguments, params (string Name, string Value)[] environment) =>
        In(folder.Path, arguments, environment);

    public static ProgramRun In(string folder, string arguments, params (string Name, string Value)[] environment) =>
        In(folder, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), environment);

    /// <param name="folder">The working folder; <c>input</c> and <c>output</c> are below it.</param>
    /// <param name="arguments">One by one; they may hold blanks.</param>
    /// <param name="environment">Variables to set; an empty value takes the variable away.</param>
    public static ProgramRun In(TempFolder folder, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment) =>
        In(folder.Path, arguments, environment);

    public static ProgramRun In(string folder, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        Sealing.SealIn(Path.Combine(folder, "input"));
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // What the machine sets for itself must not decide how a test ends.
        foreach (var (name, value) in environment.Prepend(("SOURCE_DATE_EPOCH", "")))
        {
            if (value.Length == 0)
            {
                start.Environment.Remove(name);
            }
            else
            {
                start.Environment[name] = value;
            }
        }

        using var process = Interrupts.StartReachable(start);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProgramRun(process.ExitCode, Lines(output), Lines(error.GetAwaiter().GetResult()));
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
