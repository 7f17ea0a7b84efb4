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
/// Which file uses which, read from an assembly and its symbols: base types, signatures, locals, attributes and operands, generic
/// arguments included. The compiler leaves no trace of constants and members of enums, so these are looked for in the sources.
/// </summary>
internal static class CompiledCode
{
    /// <param name="assembly">The path of an assembly with its <c>.pdb</c> beside it.</param>
    /// <param name="folders">Where the sources are, below the repository, each with a slash at its end.</param>
    public static IReadOnlyList<CodeFile> Read(string assembly, params string[] folders)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(System.IO.Path.ChangeExtension(assembly, ".pdb")));
        var metadata = image.GetMetadataReader();
        var files = new FilesOfTypes(metadata, symbols.GetMetadataReader(), folders);
        foreach (var handle in metadata.TypeDefinitions.Where(handle => files.Of(handle) is not null))
        {
            new TypeUses(image, metadata, files, files.Of(handle)!).Collect(handle);
        }

        Constants.Collect(metadata, files);
        return files.All;
    }
}
