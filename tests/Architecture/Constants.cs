using System.Reflection;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace Attest.Tests.Architecture;

/// <summary>Uses of constants and of members of enums, by the words <c>Type.Name</c> in the sources.</summary>
internal static partial class Constants
{
    /// <summary>Has the using directives of all templates.</summary>
    private const string Imports = "theme/_ViewImports.cshtml";

    public static void Collect(MetadataReader metadata, FilesOfTypes files)
    {
        var homes = (from handle in metadata.TypeDefinitions
                     where files.Of(handle) is not null
                     let type = metadata.GetTypeDefinition(handle)
                     from field in type.GetFields().Select(metadata.GetFieldDefinition)
                     where field.Attributes.HasFlag(FieldAttributes.Literal)
                     select (Name: $"{metadata.GetString(type.Name)}.{metadata.GetString(field.Name)}", File: files.Of(handle)!))
            .ToLookup(home => home.Name, StringComparer.Ordinal);
        foreach (var file in files.All)
        {
            IEnumerable<string> sources = FilesOfTypes.IsTemplate(file.Path) ? [Imports, file.Path] : file.Parts;
            var code = string.Join('\n', sources.Select(Sources.CodeOf));
            var reach = Using().Matches(code).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
            foreach (var match in TypeAndMember().Matches(code).AsEnumerable())
            {
                file.Uses.UnionWith(homes[$"{match.Groups[1].Value}.{match.Groups[2].Value}"].Select(home => home.File)
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
