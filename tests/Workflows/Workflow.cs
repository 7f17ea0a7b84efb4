using YamlDotNet.RepresentationModel;

namespace Attest.Tests.Workflows;

/// <summary>A job of a workflow.</summary>
internal sealed record Job(string Workflow, string Name, YamlMappingNode Node)
{
    public IReadOnlyList<YamlMappingNode> Steps => [.. ((YamlSequenceNode)Node["steps"]).Children.Cast<YamlMappingNode>()];

    public IEnumerable<string> Scripts => Steps.Select(step => step.Text("run")).OfType<string>();

    public override string ToString() => $"{Workflow}/{Name}";
}

/// <summary>The workflows and forms in <c>.github/</c>, read as YAML.</summary>
internal static class Workflow
{
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(PathOf(".github/workflows"), "*.yml").Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)];

    public static IReadOnlyList<Job> Jobs { get; } =
        [.. Names.SelectMany(name => ((YamlMappingNode)Named(name)["jobs"]).Children
            .Select(job => new Job(name, job.Key.ToString(), (YamlMappingNode)job.Value)))];

    public static YamlMappingNode Named(string name) => Read($".github/workflows/{name}.yml");

    public static YamlMappingNode Read(string path)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(PathOf(path));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    public static string PathOf(string relative) => Path.Combine(RepositoryFolder.Path, relative);

    public static YamlNode? Find(this YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value : null;

    public static string? Text(this YamlMappingNode node, string key) => (node.Find(key) as YamlScalarNode)?.Value;

    /// <summary>A flat mapping as one line: <c>contents: read, issues: write</c>.</summary>
    public static string Line(this YamlNode? node) => node is YamlMappingNode map
        ? string.Join(", ", map.Children.Select(child => $"{child.Key}: {child.Value}").Order(StringComparer.Ordinal))
        : "none said";
}
