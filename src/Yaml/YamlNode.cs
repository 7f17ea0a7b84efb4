using Attest.Diagnostics;

namespace Attest.Yaml;

/// <summary>A YAML value with its place. JSON is read into the same nodes.</summary>
public abstract record YamlNode(Location At);

/// <summary>Fields have types, scalars have not, so <c>on</c>, <c>no</c> and <c>1.0</c> stay as written.</summary>
/// <param name="IsPlain">Unquoted, so that an empty one, <c>~</c> and <c>null</c> mean "nothing".</param>
public sealed record YamlScalar(string Value, bool IsPlain, Location At) : YamlNode(At)
{
    public bool IsNull => IsPlain && Value is ("" or "~" or "null" or "Null" or "NULL");
}

public sealed record YamlSequence(IReadOnlyList<YamlNode> Items, Location At) : YamlNode(At);

/// <summary>In the order of the file, without duplicate keys.</summary>
public sealed record YamlMapping(IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries, Location At) : YamlNode(At)
{
    /// <summary>True if the file has some, in it or below it, which is reported.</summary>
    public bool HadDuplicates { get; init; }
}
