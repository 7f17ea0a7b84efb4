using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Attest.Files;

namespace Attest.Publishing;

/// <summary>All that a build depends on: the input, the options and the generator. Builds of the same name give the same site.</summary>
/// <param name="Name">SHA-256 in lower-case hexadecimal.</param>
/// <param name="Look">The same of the names, lengths and times of the files.</param>
internal sealed record InputDigest(string Name, string Look)
{
    /// <returns>Null if something is unreadable or not a file: then a build has to report it.</returns>
    /// <exception cref="IOException">The input folder cannot be read; the message is shown unchanged.</exception>
    /// <param name="input">The input folder.</param>
    /// <param name="question">The day and the options.</param>
    /// <param name="parallelism">Interrupts the reading.</param>
    public static InputDigest? Of(InputFolder input, string question, ParallelOptions parallelism)
    {
        var files = input.Files;
        var hashes = new byte[files.Count][];
        try
        {
            Parallel.For(0, hashes.Length, parallelism, i => hashes[i] = HashOf(files[i]));
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(FileTrouble.IsTrouble))
        {
            return null;
        }

        using var name = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // The MVID is made from all of the generator, with its theme and rules (ECMA-335, II.22.30).
        Append(name, string.Create(CultureInfo.InvariantCulture,
            $"attest-build-1\n{typeof(InputDigest).Module.ModuleVersionId} {Environment.Version}\n{question}\n{input.DisplayPath("")}\n"));
        for (var i = 0; i < files.Count; i++)
        {
            Append(name, $"{files[i].Path}\n");
            name.AppendData(hashes[i]);
        }

        return new InputDigest(Convert.ToHexStringLower(name.GetHashAndReset()), LookOf(files));
    }

    /// <summary>False if a file was changed in the meantime.</summary>
    public bool IsStillOf(InputFolder present) => LookOf(present.Files) == Look;

    private static byte[] HashOf(InputFile file)
    {
        // Files of a refused length are not read.
        if (file is not { IsFile: true, Length: <= InputFile.LongestPublished })
        {
            throw new FileTroubleException($"{file.Path} is not a file, or is too large");
        }

        using var stream = file.Open();
        return SHA256.HashData(stream);
    }

    private static string LookOf(IReadOnlyList<InputFile> files)
    {
        using var look = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            Append(look, string.Create(CultureInfo.InvariantCulture, $"{file.Path}\n{file.Length} {file.ChangedAt.Ticks} {file.Kind}\n"));
        }

        return Convert.ToHexStringLower(look.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
