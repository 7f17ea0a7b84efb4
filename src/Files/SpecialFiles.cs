using System.Formats.Tar;

namespace Attest.Files;

/// <summary>Recognizes pipes, sockets and devices without opening them, since opening a pipe waits for a writer.</summary>
internal static class SpecialFiles
{
    /// <summary>False if there is nothing.</summary>
    public static bool IsLinkOrSpecial(string path) =>
        new FileInfo(path) is var entry && (entry.LinkTarget is not null || (entry.Exists && IsSpecial(path, entry.Length)));

    /// <param name="path">Neither a folder nor a link.</param>
    /// <param name="length">In bytes; only a length of 0 can be special.</param>
    public static bool IsSpecial(string path, long length)
    {
        if (length > 0)
        {
            return false;
        }

        try
        {
            // Only the writer of archives asks the system for the kind of a path.
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
            // A socket cannot be in an archive. An unreadable file is reported when it is opened.
            return exception is IOException and not FileNotFoundException;
        }
    }
}
