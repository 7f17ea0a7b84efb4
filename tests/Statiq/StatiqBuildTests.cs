using System.Xml.Linq;

namespace Attest.Tests.Hosting;

/// <summary>What <c>-p:Statiq=true</c> changes: the host and its package are in the generator, and the commands use it.</summary>
public class StatiqBuildTests
{
    private const string Condition = "'$(Statiq)' == 'true'";

    private static string[] Files => Directory.GetFiles(Path.Combine(RepositoryFolder.Path, "src"), "*.cs", SearchOption.AllDirectories);

    [Fact]
    public void Statiq_adds_the_host_and_its_package_to_the_generator_and_nothing_else()
    {
        var project = XDocument.Load(Path.Combine(RepositoryFolder.Path, "Generator.csproj"));
        var conditional = project.Descendants().Where(one => (string?)one.Attribute("Condition") == Condition).Elements();

        Assert.Equal(
            ["Compile src/Hosting/**/*.cs", "PackageReference Statiq.Core", "DefineConstants $(DefineConstants);STATIQ"],
            conditional.Select(one => $"{one.Name} {(string?)one.Attribute("Include") ?? one.Value}"));
        Assert.Equal(2, project.ToString().Split("$(Statiq)").Length - 1);
    }

    [Fact]
    public void Commands_choose_their_engine_in_one_place()
    {
        var chosen = Assert.Single(Files, file => File.ReadAllText(file).Contains("#if", StringComparison.Ordinal));
        Assert.Equal("ContentOptions.cs", Path.GetFileName(chosen));
    }

    [Fact]
    public void Only_the_host_names_Statiq() => Assert.All(
        Files.Where(file => File.ReadAllText(file).Contains("Statiq.Co", StringComparison.Ordinal)),
        file => Assert.Equal("Hosting", Path.GetFileName(Path.GetDirectoryName(file))));
}
