using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Attest.Diagnostics;
using Attest.Files;
using Attest.Modules;
using Attest.Text;
using Attest.Validation;

namespace Attest.Publishing;

/// <summary>What a build without errors came to.</summary>
/// <param name="Articles">How many articles were read.</param>
/// <param name="Pages">How many pages were made.</param>
/// <param name="Files">How many files the site has.</param>
/// <param name="Diagnostics">Warnings and notes, in order.</param>
public sealed record RememberedBuild(int Articles, int Pages, int Files, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>A finding of an earlier build: its place is counted in UTF-16 code units from the beginning of the file.</summary>
/// <param name="Path">As diagnostics show it.</param>
public sealed record CachedFinding(string Code, Severity Severity, string Path, int Start, int Length, string Message, string? Help);

/// <summary>
/// What the last build into an output folder came to, kept in the cache folder: the same input need not be built again while
/// the site that came of it is still there. Safe to delete; what is damaged, or of another generator, is not believed.
/// </summary>
public sealed class LastBuild
{
    /// <summary>Its finding quotes what git has of the approved text, which is no part of the input.</summary>
    private const string QuotesGit = "KB405";

    private readonly Folders _folders;
    private readonly ParallelOptions _parallelism;
    private readonly OutputPlace _place;
    private readonly InputDigest? _input;
    private readonly string _path;

    private LastBuild(Folders folders, InputFolder input, string question, CancellationToken cancellation)
    {
        (_folders, _place) = (folders, OutputPlace.Of(folders));
        _path = _place.LastBuildFile;
        _parallelism = new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        _input = InputDigest.Of(input, question, _parallelism);
    }

    /// <summary>To be called with the lock of the output folder, before anything is read.</summary>
    /// <param name="folders">Where the build reads and writes.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="question">All else on which the site depends: the day, and what was asked for.</param>
    /// <param name="cancellation">Interrupts the reading.</param>
    /// <exception cref="IOException">The input folder cannot be read; the message is shown as it is.</exception>
    public static LastBuild Of(Folders folders, InputFolder input, string question, CancellationToken cancellation) => new(folders, input, question, cancellation);

    /// <summary>The last build, if this one would come to the same; null if it must be run.</summary>
    /// <param name="restore">Makes what was found again; it may throw <see cref="KeyNotFoundException"/>.</param>
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
            return new RememberedBuild(record.Articles, record.Pages, files, [.. record.Findings.Select(finding => restore(finding!))]);
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception)
            || exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Remembers a build that was published. It is not worth a failure, so it never fails.</summary>
    public void Keep(int articles, int pages, IReadOnlyList<Diagnostic> diagnostics)
    {
        try
        {
            File.Delete(_path);
            if (_input is null || diagnostics.Any(finding => finding.Rule.Code == QuotesGit) || !_input.IsStillOf(new InputFolder(_folders)))
            {
                return;
            }

            var findings = diagnostics.Select(finding => new CachedFinding(
                finding.Rule.Code, finding.Severity, finding.At.Source.Path, finding.At.Start, finding.At.Length, finding.Message, finding.Help));
            var json = JsonSerializer.SerializeToUtf8Bytes(new KeptBuild(_input.Name, LookOfOutput(out _), articles, pages, [.. findings]));
            File.WriteAllBytes(_path, [.. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json))), .. json]);
        }
        catch (Exception)
        {
            // The site is published, whatever fails here; the next build is run in full.
        }
    }

    /// <summary>The checksum stands in front, since a file that was cut off has lost its end.</summary>
    /// <exception cref="JsonException">What the checksum holds is of another form.</exception>
    internal static KeptBuild? Read(ReadOnlySpan<byte> bytes)
    {
        const int Checksum = SHA256.HashSizeInBytes * 2;
        var isWhole = bytes.Length > Checksum
            && Encoding.ASCII.GetString(bytes[..Checksum]) == Convert.ToHexStringLower(SHA256.HashData(bytes[Checksum..]));
        var build = isWhole ? JsonSerializer.Deserialize<KeptBuild>(bytes[Checksum..], JsonSerializerOptions.Strict) : null;
        // Of the items of a list even the strict reader does not ask whether they are there.
        return build?.Findings.Contains(null) == true ? null : build;
    }

    /// <summary>Names, lengths and times of all files of the site, as one hash.</summary>
    private string LookOfOutput(out int files)
    {
        using var folder = new OutputFolder(_place.Output);
        var paths = folder.ReadList().Order(StringComparer.Ordinal).ToList();
        var looks = new string[paths.Count];
        Parallel.For(0, looks.Length, _parallelism, i =>
        {
            var file = new FileInfo(Path.Combine(_place.Output, paths[i]));
            looks[i] = file is { Exists: true, LinkTarget: null } ? string.Create(CultureInfo.InvariantCulture, $"{paths[i]}\n{file.Length} {file.LastWriteTimeUtc.Ticks}\n") : "";
        });
        files = paths.Count;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(looks))));
    }

    internal sealed record KeptBuild(string Input, string Output, int Articles, int Pages, IReadOnlyList<CachedFinding?> Findings);
}
