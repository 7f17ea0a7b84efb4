using System.Formats.Tar;

namespace Attest.Files;

/// <summary>Tells files from pipes, sockets and devices, without opening them: to open a pipe is to wait for somebody to write into it.</summary>
internal static class SpecialFiles
{
    /// <summary>True of a link, wherever it leads, and of what is special; false of a file, and where nothing is.</summary>
    public static bool IsLinkOrSpecial(string path) =>
        new FileInfo(path) is var entry && (entry.LinkTarget is not null || (entry.Exists && IsSpecial(path, entry.Length)));

    /// <param name="path">The full path of something that is neither a folder nor a link.</param>
    /// <param name="length">Its length in bytes; only what has none can be special.</param>
    public static bool IsSpecial(string path, long length)
    {
        if (length > 0)
        {
            return false;
        }

        try
        {
            // The writer of archives is the only part of .NET that asks the system what a path is and says so.
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true))
            {
                writer.WriteEntry(path, "entry");
            }

            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType is not TarEntryType.RegularFile;
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            // A socket has no place in an archive. A file that may not be read is told when it is opened.
            return exception is IOException and not FileNotFoundException;
        }
    }
}
