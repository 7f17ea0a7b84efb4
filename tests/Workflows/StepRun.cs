using System.Diagnostics;
using System.Text;
using YamlDotNet.RepresentationModel;

namespace Attest.Tests.Workflows;

/// <summary>
/// Runs the script of a step as the workflow does, with programs of the test in place of GitHub's and of the generator. What these are
/// called with is noted, and what they answer is in files.
/// </summary>
internal sealed class StepRun : IDisposable
{
    private readonly Dictionary<string, string> _environment = [];

    public StepRun()
    {
        Folder.Write("bin/gh", Program("gh"));
        Folder.Write("bin/dotnet", Program("dotnet"));
        Folder.Write("bin/sleep", "#!/usr/bin/env bash\n");
        foreach (var name in (string[])["gh", "dotnet", "sleep"])
        {
            // Windows knows no such rights.
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Folder[$"bin/{name}"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        foreach (var folder in (string[])["answers", "runner", "work"])
        {
            Directory.CreateDirectory(Folder[folder]);
        }
    }

    public TempFolder Folder { get; } = new();

    /// <summary>The working folder of the step.</summary>
    public string Work { get; set; } = "work";

    /// <summary>Sets a variable.</summary>
    public string this[string name]
    {
        set => _environment[name] = value;
    }

    /// <summary>Each call of a program, one a line.</summary>
    public string Calls => File.Exists(Folder["calls"]) ? File.ReadAllText(Folder["calls"]) : "";

    public string Outputs => File.Exists(Folder["outputs"]) ? File.ReadAllText(Folder["outputs"]) : "";

    public string Summary => File.Exists(Folder["summary"]) ? File.ReadAllText(Folder["summary"]) : "";

    /// <summary>What a program answers to calls whose arguments contain a text; the answer that was given last comes first.</summary>
    public void Answer(string program, string part, string output, int exitCode = 0)
    {
        var number = Directory.GetFiles(Folder["answers"]).Length;
        Folder.Write($"answers/{program}-{999 - number:000}", $"{part}\n{exitCode}\n{output}");
    }

    /// <param name="job">Such as <c>publish/report</c>.</param>
    /// <param name="step">The id or the name.</param>
    public (int ExitCode, string Output) Run(string job, string step)
    {
        var node = Workflow.Jobs.Single(candidate => candidate.ToString() == job).Steps
            .Single(candidate => candidate.Text("id") == step || candidate.Text("name") == step);
        var declared = node.Find("env") is YamlMappingNode env ? env.Children.Keys.Select(key => key.ToString()).ToList() : [];
        var given = Workflow.Jobs.Single(candidate => candidate.ToString() == job).Node.Find("env") is YamlMappingNode shared
            ? shared.Children.Keys.Select(key => key.ToString()) : [];
        // A variable that the step does not declare would be missing on GitHub.
        Assert.Empty(_environment.Keys.Except(declared).Except(given));
        return Start(node.Text("run")!);
    }

    public (int ExitCode, string Output) Start(string script)
    {
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        {
            WorkingDirectory = Folder[Work],
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["PATH"] = $"{Folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["CALLS"] = Folder["calls"];
        start.Environment["ANSWERS"] = Folder["answers"];
        start.Environment["GITHUB_OUTPUT"] = Folder["outputs"];
        start.Environment["GITHUB_STEP_SUMMARY"] = Folder["summary"];
        start.Environment["RUNNER_TEMP"] = Folder["runner"];
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    public void Dispose() => Folder.Dispose();

    /// <summary>Notes its arguments and answers from a file; <c>--jq</c> is applied as GitHub's program does.</summary>
    private static string Program(string name) => $$"""
        #!/usr/bin/env bash
        call="{{name}} $*"
        printf '%s\n' "${call//$'\n'/\\n}" >> "$CALLS"
        filter=.
        previous=
        for argument in "$@"; do
          if [[ $previous == --jq ]]; then filter=$argument; fi
          if [[ $previous == --body-file || $previous == --input ]]; then cp "$argument" "$CALLS.body"; fi
          if [[ $argument == body=@* ]]; then cp "${argument#body=@}" "$CALLS.body"; fi
          previous=$argument
        done
        for answer in "$ANSWERS"/{{name}}-*; do
          [[ -f $answer ]] || break
          part=$(sed -n 1p "$answer")
          if [[ $call == *"$part"* ]]; then
            code=$(sed -n 2p "$answer")
            if [[ $code != 0 ]]; then tail -n +3 "$answer" >&2; exit "$code"; fi
            if [[ $filter == . ]]; then tail -n +3 "$answer"; else tail -n +3 "$answer" | jq --raw-output "$filter"; fi
            exit 0
          fi
        done
        """.ReplaceLineEndings("\n");
}
