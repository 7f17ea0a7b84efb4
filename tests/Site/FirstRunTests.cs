using System.Diagnostics;

namespace Attest.Tests.Site;

/// <summary>The wait for the compilation is explained, and never among the findings that programs read.</summary>
public sealed class FirstRunTests : IDisposable
{
    private const string Line = "Downloading packages and compiling Attest; only this first run is slow.";

    /// <summary>What <c>dotnet run</c> asks of a project, with a program that need not be compiled.</summary>
    private static readonly string Project = $"""
        <Project DefaultTargets="Build">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <TargetFrameworkIdentifier>.NETCoreApp</TargetFrameworkIdentifier>
            <TargetFrameworkVersion>v10.0</TargetFrameworkVersion>
            <TargetPath>$(MSBuildProjectDirectory)/compiled</TargetPath>
            <RunCommand>{Host}</RunCommand>
            <RunArguments>--version</RunArguments>
          </PropertyGroup>
          <Import Project="{Path.Combine(RepositoryFolder.Path, "src", "FirstRun.targets")}" />
          <Target Name="Restore" />
          <Target Name="Build"><Touch Files="compiled" AlwaysCreate="true" /></Target>
          <Target Name="ComputeRunArguments" />
        </Project>
        """;

    private readonly TempFolder _folder = new();

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void First_run_is_announced_on_standard_error_and_later_ones_are_not()
    {
        _folder.Write("example.proj", Project);

        var (firstOutput, firstError) = Run("run", "--project", _folder["example.proj"]);
        var (laterOutput, laterError) = Run("run", "--project", _folder["example.proj"]);

        Assert.Equal((Line + Environment.NewLine, ""), (firstError, laterError));
        Assert.Matches(@"^[0-9][^\s]*\s*$", firstOutput);
        Assert.Equal(firstOutput, laterOutput);
    }

    [Fact]
    public void Generator_without_its_program_is_announced()
    {
        var project = Path.Combine(RepositoryFolder.Path, "Generator.csproj");

        var (_, error) =
            Run("msbuild", project, "-target:AnnounceFirstRun", $"-property:OutDir={_folder.Path}/", "-nologo", "-verbosity:quiet");

        Assert.Equal(Line + Environment.NewLine, error);
    }

    private static (string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Host, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, error.GetAwaiter().GetResult());
    }
}
