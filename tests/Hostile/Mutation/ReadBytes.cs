using System.Text;
using System.Text.Json;
using Attest.Git;
using Attest.Images;
using Attest.Modules;
using Attest.Publishing;
using Attest.Reading.Retractions;

namespace Attest.Tests.Hostile.Mutation;

/// <summary>Reads bytes, and looks at what comes of them. True if anything did.</summary>
internal static class ReadBytes
{
    public static bool Picture(byte[] bytes)
    {
        var size = ImageSize.Of(bytes);
        Assert.True(size is null or { Width: > 0 and < 100_000, Height: > 0 and < 100_000 }, $"{size}");
        return size is { Width: 300, Height: 20 } or { Width: 20, Height: 300 };
    }

    public static bool Retractions(byte[] bytes)
    {
        var list = RetractionListParser.Parse("a", new MemoryStream(bytes));
        Assert.True(list.Count > 0 || list.Faults.Count > 0);
        ReadTexts.AllInside(list.Faults, list.Source);
        Assert.All(Enumerable.Range(0, list.Count), row => Assert.NotNull(list.Notice(row)));
        var reader = new CsvReader(new MemoryStream(bytes), bufferSize: 5);
        while (reader.Read())
        {
            Assert.All(Enumerable.Range(0, reader.FieldCount), field => Assert.True(reader.Value(field).Length <= reader.Row.Length));
        }

        var written = RetractionListWriter.Write(list, new DateOnly(2026, 5, 6));
        return list.Faults.Count == 0 && RetractionListParser.Parse("a", new MemoryStream(written)).Count == list.Count;
    }

    public static bool LastBuild(byte[] bytes)
    {
        try
        {
            return Attest.Publishing.LastBuild.Read(bytes) is { } build
                && build.Findings.All(finding => finding is { Path: not null, Code: not null, Message: not null });
        }
        catch (JsonException)
        {
            // It is not believed.
            return false;
        }
    }

    /// <summary>What a list names is deleted when it is stale, so it must lie in the folder.</summary>
    public static bool OutputList(byte[] bytes)
    {
        var names = OutputFolder.NamesIn(bytes).ToList();
        Assert.All(names, static name =>
            Assert.StartsWith("/site/", Path.GetFullPath(Path.Combine("/site", name)), StringComparison.Ordinal));
        return names.Count > 0;
    }

    public static bool Git(byte[] bytes)
    {
        var files = GitRepository.FilesIn(bytes);
        var versions = GitRepository.VersionsIn(bytes);
        byte[]? contents = null;
        try
        {
            contents = GitRepository.ReadObject(new MemoryStream(bytes));
        }
        catch (IOException)
        {
            // It ended before its time.
        }

        return files.Count > 0 || versions.Count > 0 || Encoding.UTF8.GetString(contents ?? []) == "hello, world";
    }
}
