namespace Attest.Modules;

/// <summary>
/// Bytes that wait beside a file to take its place, so that whoever reads the file sees the old one or the new one, whole. What
/// has not taken its place is gone when this is disposed of.
/// </summary>
internal sealed class ReplacementFile : IDisposable
{
    private readonly string _temporary;
    private readonly string _full;
    private bool _isPlaced;

    private ReplacementFile(string full)
    {
        _full = full;
        // A name with a dot is left out of the knowledge base and of what hosts publish, should the run end here.
        _temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.attest-new");
    }

    /// <summary>Lays the bytes beside the file, with its mode if it is there. Its folder must be there.</summary>
    public static ReplacementFile Beside(string full, ReadOnlySpan<byte> bytes)
    {
        var replacement = new ReplacementFile(full);
        try
        {
            replacement.Write(bytes);
            return replacement;
        }
        catch
        {
            replacement.Dispose();
            throw;
        }
    }

    /// <summary>Writes the file at once, or leaves it as it is. Its folder must be there.</summary>
    public static void Write(string full, ReadOnlySpan<byte> bytes)
    {
        using var replacement = Beside(full, bytes);
        replacement.TakePlace();
    }

    /// <summary>Writes a file where nothing is yet, at once, or not at all. Its folder must be there.</summary>
    /// <exception cref="IOException">There is something already.</exception>
    public static void WriteNew(string full, ReadOnlySpan<byte> bytes)
    {
        using var replacement = Beside(full, bytes);
        File.Move(replacement._temporary, full, overwrite: false);
        replacement._isPlaced = true;
    }

    public void TakePlace()
    {
        File.Move(_temporary, _full, overwrite: true);
        _isPlaced = true;
    }

    public void Dispose()
    {
        if (!_isPlaced)
        {
            File.Delete(_temporary);
        }
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        // What an earlier run left here goes; a link is taken away and never written through.
        File.Delete(_temporary);
        using (var stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            stream.Write(bytes);
            // It is somebody's work: not even a power cut may leave an empty file in its place.
            stream.Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows() && File.Exists(_full))
        {
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_full));
        }
    }
}
