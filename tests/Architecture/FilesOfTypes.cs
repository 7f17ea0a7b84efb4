using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Attest.Tests.Architecture;

/// <summary>Where each type of an assembly is written, by the documents that its symbols name.</summary>
internal sealed class FilesOfTypes
{
    /// <summary>Roslyn's custom debug information for types without a statement ("type definition documents").</summary>
    private static readonly Guid TypeDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly MetadataReader _metadata;
    private readonly MetadataReader _symbols;
    private readonly Dictionary<TypeDefinitionHandle, CodeFile> _files = [];

    /// <summary>Finds the types that are written below a folder, and templates; all others are left out.</summary>
    public FilesOfTypes(MetadataReader metadata, MetadataReader symbols, string root)
    {
        (_metadata, _symbols) = (metadata, symbols);
        var paths = metadata.TypeDefinitions
            .ToLookup(OutermostOf, PathsOf)
            .Select(type => (Type: type.Key, Paths: type.SelectMany(own => own)
                .Where(path => IsTemplate(path) || path.StartsWith(root, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal)))
            .Where(type => type.Paths.Count > 0).ToList();

        // The files of a partial type are one, and so are those that share one with them.
        var groups = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (_, own) in paths)
        {
            var joined = new SortedSet<string>(own.SelectMany(path => groups.GetValueOrDefault(path) ?? [path]), StringComparer.Ordinal);
            foreach (var path in joined)
            {
                groups[path] = joined;
            }
        }

        var files = new Dictionary<string, CodeFile>(StringComparer.Ordinal);
        foreach (var (type, own) in paths)
        {
            var path = string.Join('+', groups[own.First()]);
            files.TryAdd(path, IsTemplate(path)
                ? new CodeFile(path, $"Attest.{path[..path.LastIndexOf('/')].Replace('/', '.')}", "Rendering")
                : new CodeFile(path, NamespaceOf(type), path[root.Length..].Split('/') is [var room, _, ..] ? room : "Program"));
            _files[type] = files[path];
        }

        All = [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    public IReadOnlyList<CodeFile> All { get; }

    /// <summary>By the full names of types, those of nested ones left out.</summary>
    public IEnumerable<(string Name, CodeFile File)> ByName =>
        _files.Select(pair => ($"{NamespaceOf(pair.Key)}.{_metadata.GetString(_metadata.GetTypeDefinition(pair.Key).Name)}", pair.Value));

    /// <summary>The file of the type, or of the type around it; null for one that is left out.</summary>
    public CodeFile? Of(TypeDefinitionHandle type) => _files.GetValueOrDefault(OutermostOf(type));

    public static bool IsTemplate(string path) => path.EndsWith(".cshtml", StringComparison.Ordinal);

    private string NamespaceOf(TypeDefinitionHandle type) => _metadata.GetString(_metadata.GetTypeDefinition(type).Namespace);

    private TypeDefinitionHandle OutermostOf(TypeDefinitionHandle type)
    {
        while (_metadata.GetTypeDefinition(type).GetDeclaringType() is { IsNil: false } outer)
        {
            type = outer;
        }

        return type;
    }

    private IEnumerable<string> PathsOf(TypeDefinitionHandle type)
    {
        var ofMethods = _metadata.GetTypeDefinition(type).GetMethods()
            .SelectMany(method => _symbols.GetMethodDebugInformation(method).GetSequencePoints()).Select(point => point.Document);
        var ofType = _symbols.GetCustomDebugInformation(type).Select(_symbols.GetCustomDebugInformation)
            .Where(information => _symbols.GetGuid(information.Kind) == TypeDocuments)
            .SelectMany(information => RowsOf(_symbols.GetBlobReader(information.Value)));
        var paths = ofMethods.Concat(ofType).Distinct().Select(document => PathOf(_symbols.GetString(_symbols.GetDocument(document).Name)));

        // RazorSlices makes a type for each template, which finds it by its name.
        var folder = NamespaceOf(type).Replace("Attest.", "", StringComparison.Ordinal).Replace('.', '/');
        var template = $"{folder}/{_metadata.GetString(_metadata.GetTypeDefinition(type).Name)}.cshtml";
        return File.Exists(Path.Combine(RepositoryFolder.Path, template)) ? paths.Append(template) : paths;
    }

    private static List<DocumentHandle> RowsOf(BlobReader blob)
    {
        var rows = new List<DocumentHandle>();
        while (blob.RemainingBytes > 0)
        {
            rows.Add(MetadataTokens.DocumentHandle(blob.ReadCompressedInteger()));
        }

        return rows;
    }

    /// <summary>
    /// Below the repository, which is called <c>/_</c> by a build that maps paths. What is made of a template counts as the template.
    /// </summary>
    private static string PathOf(string document)
    {
        const string Razor = "RazorSourceGenerator/";
        var repository = RepositoryFolder.Path.Replace('\\', '/') + "/";
        var path = document.Replace('\\', '/').Replace(repository, "", StringComparison.Ordinal)
            .Replace("/_/", "", StringComparison.Ordinal);
        return path.Split(Razor) is [_, var template] ? template.Replace("_cshtml.g.cs", ".cshtml", StringComparison.Ordinal) : path;
    }
}
