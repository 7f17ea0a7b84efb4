using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Attest.Tests.Architecture;

/// <summary>
/// A source file as the compiler understood it, by its path below the repository. The files of a partial type are one, with a plus
/// between their paths.
/// </summary>
internal sealed class CodeFile(string path, string @namespace, string room)
{
    public string Path => path;

    public string Namespace => @namespace;

    /// <summary>The folder below the one that was read, "Program" for what is in none; templates belong to "Rendering".</summary>
    public string Room => room;

    public IReadOnlyList<string> Parts { get; } = path.Split('+');

    /// <summary>Files whose types it uses.</summary>
    public HashSet<CodeFile> Uses { get; } = [];

    /// <summary>Full names of types of other assemblies. A constructor that takes a text first has <c>(String)</c> after it.</summary>
    public HashSet<string> UsesOutside { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of other assemblies.</summary>
    public HashSet<string> Assemblies { get; } = new(StringComparer.Ordinal);
}

/// <summary>
/// Which file uses which, read from assemblies and their symbols: base types, signatures, locals, attributes and operands, generic
/// arguments included. The compiler leaves no trace of constants and members of enums, so these are looked for in the sources.
/// </summary>
internal static class CompiledCode
{
    /// <param name="root">The folder of the sources, with a slash at its end. Templates are read wherever they are.</param>
    /// <param name="assemblies">Their paths, each with its <c>.pdb</c> beside it, and each before those that refer to it.</param>
    public static IReadOnlyList<CodeFile> Read(string root, params string[] assemblies)
    {
        var all = new List<CodeFile>();
        var byName = new Dictionary<string, CodeFile>(StringComparer.Ordinal);
        var constants = new List<(string Name, CodeFile Home)>();
        foreach (var assembly in assemblies)
        {
            using var image = new PEReader(File.OpenRead(assembly));
            using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(assembly, ".pdb")));
            var metadata = image.GetMetadataReader();
            var files = new FilesOfTypes(metadata, symbols.GetMetadataReader(), root);
            foreach (var handle in metadata.TypeDefinitions.Where(handle => files.Of(handle) is not null))
            {
                new TypeUses(image, metadata, files, byName, files.Of(handle)!).Collect(handle);
            }

            foreach (var (name, file) in files.ByName)
            {
                byName.TryAdd(name, file);
            }

            all.AddRange(files.All);
            constants.AddRange(Constants.In(metadata, files));
        }

        Constants.Collect(all, constants);
        return all;
    }
}
