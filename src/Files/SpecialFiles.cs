using System.Formats.Tar;

namespace Attest.Files;

/// <summary>Recognizes pipes, sockets and devices without opening them: opening a pipe waits for a writer.</summary>
internal static class SpecialFiles
{
    /// <summary>True for a link, even to nothing, and for what is special; false for a file or nothing.</summary>
    public static bool IsLinkOrSpecial(string path) =>
        new FileInfo(path) is var entry && (entry.LinkTarget is not null || (entry.Exists && IsSpecial(path, entry.Length)));

    /// <param name="path">The full path of something that is neither a folder nor a link.</param>
    /// <param name="length">Its length in bytes; only a length of 0 can be special.</param>
    public static bool IsSpecial(string path, long length)
    {
        if (length > 0)
        {
            return false;
        }

        try
        {
            // The writer of archives is the only part of .NET that asks the system for the kind of a path.
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
