namespace Attest.Tests.Gallery;

/// <summary>Each component is complete in its folder.</summary>
public class ComponentFolderTests
{
    private static readonly string Root = Path.Combine(RepositoryFolder.Path, "theme", "Components");

    public static TheoryData<string> Folders =>
        [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Component_has_a_template_or_a_style_a_description_and_states_to_look_at(string component)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root, component)).Select(file => Path.GetFileName(file)).ToList();

        Assert.Contains(files,
            file => file.EndsWith(".cshtml", StringComparison.Ordinal) || file.EndsWith(".css", StringComparison.Ordinal));
        Assert.True(File.ReadAllLines(Path.Combine(Root, component, "README.md")).Length >= 5);
        Assert.NotEmpty(GallerySite.Components[component].All());
    }

    [Fact]
    public void No_part_of_a_component_lies_outside_its_folder() => Assert.Empty(Directory.EnumerateFiles(Root));

    [Fact]
    public void Rules_of_components_and_pages_are_in_layers()
    {
        var sheets = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "theme"), "*.css", SearchOption.AllDirectories);

        Assert.All(sheets, sheet => Assert.All(
            File.ReadLines(sheet).Where(line => line.Length > 0 && line[0] is not (' ' or '}')),
            line => Assert.Matches("^(@layer |@property |/\\*)", line)));
    }
}
