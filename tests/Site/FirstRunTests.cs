using System.Diagnostics;

namespace Attest.Tests.Site;

/// <summary>Who waits for the compilation is told what they wait for, and where no program that reads the findings can stumble over it.</summary>
public sealed class FirstRunTests : IDisposable
{
    private const string Line = "Attest is being compiled, with the packages that it needs; only this first run is slow.";

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
    public void Generator_without_its_program_is_announced() =>
        Assert.Equal(Line + Environment.NewLine, Run(
            "msbuild", Path.Combine(RepositoryFolder.Path, "Generator.csproj"), "-target:AnnounceFirstRun", $"-property:OutDir={_folder.Path}/", "-nologo", "-verbosity:quiet").Error);

    private static (string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Host, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["DOTNET_NOLOGO"] = "1" } };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, error.GetAwaiter().GetResult());
    }
}
