namespace Attest.Files;

/// <summary>
/// Bytes that wait beside a file to take its place, so that whoever reads the file sees the old one or the new one, whole. What
/// has not taken its place is gone when this is disposed of.
/// </summary>
internal sealed class ReplacementFile : IDisposable
{
    private readonly string _temporary;
    private readonly string _kept;
    private readonly string _full;
    private readonly DiskFiles _disk;
    private bool _isPlaced;
    private bool _isKept;

    private ReplacementFile(string full, DiskFiles disk)
    {
        (_full, _disk) = (full, disk);
        // A name with a dot is left out of the knowledge base and of what hosts publish, should the run end here.
        var beside = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.attest-");
        (_temporary, _kept) = (beside + "new", beside + "old");
    }

    /// <summary>Lays the bytes beside the file, with its mode if it is there. Its folder must be there.</summary>
    public static ReplacementFile Beside(string full, ReadOnlySpan<byte> bytes, DiskFiles? disk = null)
    {
        var replacement = new ReplacementFile(full, disk ?? DiskFiles.Real);
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
        _disk.Move(_temporary, _full);
        _isPlaced = true;
    }

    /// <summary>Takes the place of a file that is there and keeps it until this is disposed of, so that to put it back takes no room.</summary>
    public void TakePlaceAndKeep()
    {
        // Told before, since a step that fails may have done half.
        _isKept = true;
        _disk.Replace(_temporary, _full, _kept);
        _isPlaced = true;
    }

    /// <summary>Puts back what was kept.</summary>
    public void PutBack() => _disk.Move(_kept, _full);

    public void Dispose()
    {
        if (_isKept)
        {
            // What was put back is not there any more, and to delete nothing is no mistake.
            _disk.Delete(_kept);
        }

        if (!_isPlaced)
        {
            _disk.Delete(_temporary);
        }
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        // What an earlier run left here goes; a link is taken away and never written through.
        _disk.Delete(_temporary);
        _disk.Delete(_kept);
        // It is somebody's work: not even a power cut may leave an empty file in its place.
        _disk.Create(_temporary, bytes, toDisk: true);
        if (!OperatingSystem.IsWindows() && File.Exists(_full))
        {
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_full));
        }
    }
}
