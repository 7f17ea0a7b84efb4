using Attest.Files;
using Attest.Publishing;

namespace Attest.Tests.Modules.Publishing;

/// <summary>What was remembered of the output folder is believed only while nobody else has written there.</summary>
public class PublishedRecordTests
{
    [Fact]
    public void True_after_a_writing_and_after_one_that_found_nothing_to_do()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var folder = new TempFolder();
        Assert.False(Record(folder).IsTrue());

        WrittenSite.Old.WriteTo(folder);
        Assert.True(Record(folder).IsTrue());

        File.Delete(Path.Combine(OutputPlace.Of(WrittenSite.Options(folder)).State, "published"));
        Assert.False(Record(folder).IsTrue());
        WrittenSite.Old.WriteTo(folder);
        Assert.True(Record(folder).IsTrue());
    }

    [Theory]
    [InlineData("")]
    [InlineData("attest-published-1\n")]
    [InlineData("attest-published-1\n1 1\nanother start of the machine\n")]
    public void Damaged_record_is_not_believed(string text)
    {
        using var folder = new TempFolder();
        WrittenSite.Old.WriteTo(folder);

        File.WriteAllText(Path.Combine(OutputPlace.Of(WrittenSite.Options(folder)).State, "published"), text);

        Assert.False(Record(folder).IsTrue());
    }

    [Fact]
    public void Writing_with_another_cache_folder_ends_it()
    {
        using var folder = new TempFolder();
        WrittenSite.Old.WriteTo(folder);
        // The times of files have steps of some milliseconds.
        File.SetLastWriteTimeUtc(folder["output/.attest-files"], new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        Record(folder).Remember();

        WrittenSite.New.WriteTo(folder, cache: folder["another"]);

        Assert.False(Record(folder).IsTrue());
    }

    private static PublishedRecord Record(TempFolder folder) => new(OutputPlace.Of(WrittenSite.Options(folder)), DiskFiles.Real);
}
