using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Attest.Diagnostics;
using Attest.Files;

namespace Attest.Publishing;

/// <summary>The result of a build without errors, in counts, with its warnings and notes in order.</summary>
public sealed record RememberedBuild(int Articles, int Pages, int Files, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>A finding of an earlier build. Offsets are in UTF-16 code units; the path is as diagnostics show it.</summary>
public sealed record CachedFinding(string Code, Severity Severity, string Path, int Start, int Length, string Message, string? Help);

/// <summary>The result of the last build, kept in the cache folder. Safe to delete; a damaged one is ignored.</summary>
public sealed class LastBuild
{
    /// <summary>It quotes git, which is not part of the input.</summary>
    private const string QuotesGit = "KB405";

    private readonly Folders _folders;
    private readonly ParallelOptions _parallelism;
    private readonly OutputPlace _place;
    private readonly InputDigest? _input;
    private readonly string _path;

    /// <summary>To be called with the lock of the output folder, before anything is read.</summary>
    /// <exception cref="IOException">The input folder cannot be read; the message is shown unchanged.</exception>
    public LastBuild(Folders folders, InputFolder input, string question, CancellationToken cancellation)
    {
        (_folders, _place) = (folders, OutputPlace.Of(folders));
        _path = _place.LastBuildFile;
        _parallelism = new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        _input = InputDigest.Of(input, question, _parallelism);
    }

    /// <returns>Null if the build must be run.</returns>
    /// <param name="restore">May throw <see cref="KeyNotFoundException"/>.</param>
    public RememberedBuild? Find(Func<CachedFinding, Diagnostic> restore)
    {
        try
        {
            if (_input is null || !File.Exists(_path) || Read(File.ReadAllBytes(_path)) is not { } record || record.Input != _input.Name
                || !new PublishedRecord(_place, DiskFiles.Real).IsTrue() || record.Output != LookOfOutput(out var files))
            {
                return null;
            }

            Staging.Clear(_place, DiskFiles.Real);
            return new RememberedBuild(
                record.Articles, record.Pages, files, [.. record.Findings.Select(finding => restore(finding!))]);
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception)
            || exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>It never fails, since the site is published already.</summary>
    public void Keep(int articles, int pages, IReadOnlyList<Diagnostic> diagnostics)
    {
        try
        {
            File.Delete(_path);
            if (_input is null || diagnostics.Any(finding => finding.Rule.Code == QuotesGit)
                || !_input.IsStillOf(new InputFolder(_folders)))
            {
                return;
            }

            var findings = diagnostics.Select(finding => new CachedFinding(
                finding.Rule.Code, finding.Severity, finding.At.Source.Path, finding.At.Start, finding.At.Length,
                finding.Message, finding.Help));
            var json = JsonSerializer.SerializeToUtf8Bytes(new KeptBuild(_input.Name, LookOfOutput(out _), articles, pages, [.. findings]));
            File.WriteAllBytes(_path, [.. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json))), .. json]);
        }
        catch (Exception)
        {
            // The next build is run in full.
        }
    }

    /// <summary>The checksum is first, since a file that was cut off has lost its end.</summary>
    /// <exception cref="JsonException">The checksum is right, the form is not.</exception>
    internal static KeptBuild? Read(ReadOnlySpan<byte> bytes)
    {
        const int Checksum = SHA256.HashSizeInBytes * 2;
        var isWhole = bytes.Length > Checksum
            && Encoding.ASCII.GetString(bytes[..Checksum]) == Convert.ToHexStringLower(SHA256.HashData(bytes[Checksum..]));
        var build = isWhole ? JsonSerializer.Deserialize<KeptBuild>(bytes[Checksum..], JsonSerializerOptions.Strict) : null;
        // Even the strict reader accepts null items in a list.
        return build?.Findings.Contains(null) == true ? null : build;
    }

    /// <summary>The hash of the names, lengths and times of all files of the site.</summary>
    private string LookOfOutput(out int files)
    {
        using var folder = new OutputFolder(_place.Output);
        var paths = folder.ReadList().Order(StringComparer.Ordinal).ToList();
        var looks = new string[paths.Count];
        Parallel.For(0, looks.Length, _parallelism, i =>
        {
            var file = new FileInfo(Path.Combine(_place.Output, paths[i]));
            looks[i] = file is { Exists: true, LinkTarget: null }
                ? string.Create(CultureInfo.InvariantCulture, $"{paths[i]}\n{file.Length} {file.LastWriteTimeUtc.Ticks}\n")
                : "";
        });
        files = paths.Count;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(looks))));
    }

    internal sealed record KeptBuild(string Input, string Output, int Articles, int Pages, IReadOnlyList<CachedFinding?> Findings);
}
