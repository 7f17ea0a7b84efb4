namespace Attest.Files;

/// <summary>Bytes that wait beside a file to replace it whole. Disposal deletes what was not used.</summary>
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
        // If the run ends here: hosts and the knowledge base leave out names with a dot.
        var beside = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.attest-");
        (_temporary, _kept) = (beside + "new", beside + "old");
    }

    /// <summary>With the mode of the file if it exists. Its folder must exist.</summary>
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

    /// <summary>Writes the file whole, or leaves it unchanged. Its folder must exist.</summary>
    public static void Write(string full, ReadOnlySpan<byte> bytes) => Write(full, bytes, DiskFiles.Real.Move);

    /// <summary>Writes a new file whole, or not at all. Its folder must exist.</summary>
    /// <exception cref="IOException">Something is there already.</exception>
    public static void WriteNew(string full, ReadOnlySpan<byte> bytes) => Write(full, bytes, DiskFiles.Real.MoveNew);

    private static void Write(string full, ReadOnlySpan<byte> bytes, Action<string, string> move)
    {
        using var replacement = Beside(full, bytes, DiskFiles.Real);
        move(replacement._temporary, full);
        replacement._isPlaced = true;
    }

    /// <summary>The replaced file is kept until disposal, so that restoring it needs no space.</summary>
    public void TakePlaceAndKeep()
    {
        // Set first, since a step that fails may have done half.
        _isKept = true;
        _disk.Replace(_temporary, _full, _kept);
        _isPlaced = true;
    }

    public void PutBack() => _disk.Move(_kept, _full);

    public void Dispose()
    {
        if (_isKept)
        {
            // Deleting a file that was restored is not an error.
            _disk.Delete(_kept);
        }

        if (!_isPlaced)
        {
            _disk.Delete(_temporary);
        }
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        // Left by an earlier run; a link must never be written through.
        _disk.Delete(_temporary);
        _disk.Delete(_kept);
        // Not even a power cut may leave an empty file in place of somebody's work.
        _disk.Create(_temporary, bytes, toDisk: true);
        if (!OperatingSystem.IsWindows() && File.Exists(_full))
        {
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_full));
        }
    }
}
