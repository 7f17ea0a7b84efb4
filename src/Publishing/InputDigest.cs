using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;

namespace Attest.Publishing;

/// <summary>
/// Names all that a build depends on: the bytes of every file below the input folder, what was asked for, and the generator itself.
/// Two builds of the same name come to the same site.
/// </summary>
/// <param name="Name">SHA-256 in lower-case hexadecimal.</param>
/// <param name="Look">The same of what the files look like from outside: names, lengths and times.</param>
internal sealed record InputDigest(string Name, string Look)
{
    /// <returns>Null if a file cannot be read, or is no file: then a build has to say so.</returns>
    /// <exception cref="IOException">The input folder cannot be read; the message is shown as it is.</exception>
    public static InputDigest? Of(BuildOptions options, PipelineContext context)
    {
        var files = Listed(options, context);
        var hashes = new byte[files.Count][];
        try
        {
            Parallel.For(0, hashes.Length, context.Parallelism, i => hashes[i] = HashOf(files[i]));
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(FileTrouble.IsTrouble))
        {
            return null;
        }

        using var name = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // The MVID is made from all of the generator, its theme and its rules included (ECMA-335, II.22.30).
        Append(name, string.Create(CultureInfo.InvariantCulture,
            $"attest-build-1\n{typeof(InputDigest).Module.ModuleVersionId} {Environment.Version}\n{options.AsOf:yyyy-MM-dd} {options.Unapproved} {options.IsStrict}\n{options.DisplayPath("")}\n"));
        for (var i = 0; i < files.Count; i++)
        {
            Append(name, $"{files[i].Path}\n");
            name.AppendData(hashes[i]);
        }

        return new InputDigest(Convert.ToHexStringLower(name.GetHashAndReset()), LookOf(files));
    }

    /// <summary>False if somebody has changed a file since the digest was made.</summary>
    public bool IsStillOf(BuildOptions options, PipelineContext context) => LookOf(Listed(options, context)) == Look;

    private static IReadOnlyList<Document> Listed(BuildOptions options, PipelineContext context) => new ListFiles(options).Execute([], context);

    private static byte[] HashOf(Document listed)
    {
        // What is refused for its length need not be read through first.
        if (listed.Model is not InputFile { IsFile: true, Length: <= RefuseFiles.MaximumLength } file)
        {
            throw new FileTroubleException($"{listed.Path} is not a file, or is too large");
        }

        using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return SHA256.HashData(stream);
    }

    private static string LookOf(IReadOnlyList<Document> files)
    {
        using var look = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var listed in files)
        {
            var file = listed.Model as InputFile;
            Append(look, string.Create(CultureInfo.InvariantCulture, $"{listed.Path}\n{file?.Length} {file?.ChangedAt.Ticks} {file?.Kind}\n"));
        }

        return Convert.ToHexStringLower(look.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
