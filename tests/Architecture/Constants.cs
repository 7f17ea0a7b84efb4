using System.Reflection;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace Attest.Tests.Architecture;

/// <summary>Uses of constants and of members of enums, by the words <c>Type.Name</c> in the sources.</summary>
internal static partial class Constants
{
    /// <summary>Has the using directives of all templates.</summary>
    private const string Imports = "theme/_ViewImports.cshtml";

    /// <summary>By <c>Type.Name</c>, with the file of the type.</summary>
    public static IEnumerable<(string Name, CodeFile Home)> In(MetadataReader metadata, FilesOfTypes files) =>
        from handle in metadata.TypeDefinitions
        where files.Of(handle) is not null
        let type = metadata.GetTypeDefinition(handle)
        from field in type.GetFields().Select(metadata.GetFieldDefinition)
        where field.Attributes.HasFlag(FieldAttributes.Literal)
        select ($"{metadata.GetString(type.Name)}.{metadata.GetString(field.Name)}", files.Of(handle)!);

    public static void Collect(IEnumerable<CodeFile> files, IEnumerable<(string Name, CodeFile Home)> constants)
    {
        var homes = constants.ToLookup(constant => constant.Name, constant => constant.Home, StringComparer.Ordinal);
        foreach (var file in files)
        {
            IEnumerable<string> sources = FilesOfTypes.IsTemplate(file.Path) ? [Imports, file.Path] : file.Parts;
            var code = string.Join('\n', sources.Select(Sources.CodeOf));
            var reach = Using().Matches(code).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
            foreach (var match in TypeAndMember().Matches(code).AsEnumerable())
            {
                file.Uses.UnionWith(homes[$"{match.Groups[1].Value}.{match.Groups[2].Value}"]
                    .Where(home => home != file && (reach.Contains(home.Namespace) || IsAround(home.Namespace, file.Namespace))));
            }
        }
    }

    private static bool IsAround(string outer, string inner) => $"{inner}.".StartsWith($"{outer}.", StringComparison.Ordinal);

    // Overlapping, so that the last two parts of a name in full are found.
    [GeneratedRegex(@"(?=\b([A-Z]\w*)\.([A-Z]\w*)\b)")]
    private static partial Regex TypeAndMember();

    [GeneratedRegex(@"^@?using ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
