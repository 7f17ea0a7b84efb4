using System.Diagnostics;
using System.Text;

namespace Attest.Tests.Workflows;

/// <summary>Runs what the workflows run: the scripts of <c>.ci/</c>, and git.</summary>
internal static class CiScript
{
    /// <summary>Scripts run where the workflows do: with bash and jq.</summary>
    public static bool CanRun { get; } = Find("bash") && Find("jq") && Find("git");

    public static (int ExitCode, string Output) Run(string folder, string name, string input, params string[] arguments) =>
        Start(folder, "bash", input, [Workflow.PathOf($".ci/{name}"), .. arguments]);

    /// <summary>Runs git without the settings of the machine, and answers with what it prints.</summary>
    public static string Git(this TempFolder folder, params string[] arguments)
    {
        var (exitCode, output) =
            Start(folder.Path, "git", "",
                ["-c", "user.name=Example", "-c", "user.email=example@example.org", "-c", "commit.gpgsign=false", .. arguments]);
        return exitCode == 0
            ? output.Trim() : throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {exitCode}: {output}");
    }

    /// <summary>Commits all that is in the folder, and answers with the commit's name.</summary>
    public static string Commit(this TempFolder folder, string message)
    {
        folder.Git("add", "--all");
        folder.Git("commit", "--quiet", "--allow-empty", "--message", message);
        return folder.Git("rev-parse", "HEAD");
    }

    private static (int ExitCode, string Output) Start(string folder, string program, string input, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_NOSYSTEM"] = "1" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult());
    }

    private static bool Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
