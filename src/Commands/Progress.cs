using Attest.Execution;
using Spectre.Console;

namespace Attest.Commands;

/// <summary>Shows on a terminal what a build is doing; silent in a pipe.</summary>
internal static class Progress
{
    public static bool IsTerminal(bool isRedirected) =>
        !isRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or ""
        && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    public static T Show<T>(bool isWanted, Func<Action<Phase, Module>?, T> run)
    {
        if (!isWanted || !IsTerminal(Console.IsErrorRedirected))
        {
            return run(null);
        }

        // Standard output holds findings only.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Status().Start("Starting", status => run((phase, module) => status.Status($"{Verb(phase)}: {Words(module.Name)}")));
    }

    private static string Verb(Phase phase) => phase switch
    {
        Phase.Input => "Reading",
        Phase.Process => "Understanding",
        Phase.PostProcess => "Checking and rendering",
        Phase.Output => "Writing",
    };

    /// <summary><c>RenderArticles</c> as <c>render articles</c>.</summary>
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString())).ToLowerInvariant();
}
