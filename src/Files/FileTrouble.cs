namespace Attest.Files;

/// <summary>The message is shown unchanged.</summary>
public class FileTroubleException(string message, Exception? cause = null) : IOException(message, cause);

/// <summary>What keeps a file from being read or written, in plain words, and what to do.</summary>
public static class FileTrouble
{
    private static readonly (string Cause, string Remedy) Denied =
        ("permission is denied", "Make sure that you may read and write there");

    /// <summary>Exceptions of the file system; any other is a mistake of ours.</summary>
    public static bool IsTrouble(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Another process has locked the file.</summary>
    public static bool IsInUse(IOException exception) =>
        exception.HResult is Errors.WouldBlock or Errors.WouldBlockOnMac or Errors.SharingViolation;

    /// <summary>One line, unless the exception has one already: what cannot be done, why, the outcome, and what to do.</summary>
    /// <param name="what">Such as <c>output/index.html cannot be written</c>.</param>
    /// <param name="outcome">Such as <c>nothing was published</c>.</param>
    public static FileTroubleException Explain(string what, Exception exception, string outcome)
    {
        if (exception is FileTroubleException explained)
        {
            return explained;
        }

        var (cause, remedy) = Words(exception);
        return new FileTroubleException($"{what}: {cause}; {outcome}. {remedy}", exception);
    }

    /// <summary>What a step gives, or the exception of <see cref="Explain"/>.</summary>
    public static T Explained<T>(string what, string outcome, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (IsTrouble(exception))
        {
            throw Explain(what, exception, outcome);
        }
    }

    /// <inheritdoc cref="Explained{T}"/>
    public static void Explained(string what, string outcome, Action step) => Explained(what, outcome, () =>
    {
        step();
        return true;
    });

    /// <summary>False where files cannot be used.</summary>
    public static bool Succeeds(Action step) => OrDefault(() =>
    {
        step();
        return true;
    });

    /// <summary>What a step gives, or the default where files cannot be used.</summary>
    public static T? OrDefault<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (IsTrouble(exception))
        {
            return default;
        }
    }

    private static (string Cause, string Remedy) Words(Exception exception) => exception switch
    {
        UnauthorizedAccessException => Denied,
        PathTooLongException => ("its path is too long", "Shorten its name, or use a folder nearer to the root of the disk"),
        FileNotFoundException or DirectoryNotFoundException =>
            ("it does not exist", "Find out what removed it, or name another place, then try again"),
        _ => exception.HResult switch
        {
            Errors.NotPermitted or Errors.NoAccess => Denied,
            Errors.NoSpace or Errors.QuotaExceeded or Errors.DiskFull or Errors.HandleDiskFull =>
                ("the disk is full", "Free some space, then try again"),
            Errors.ReadOnly or Errors.WriteProtected => ("the disk is read-only", "Make it writable, or choose another folder"),
            Errors.TooManyFiles => ("too many files are open", "Raise the limit on open files (ulimit -n), then try again"),
            _ => (exception.Message.TrimEnd('.'), "Fix this, then try again"),
        },
    };

    /// <summary>Values of <see cref="Exception.HResult"/>: errno on Linux and macOS, HRESULT_FROM_WIN32 on Windows.</summary>
    private static class Errors
    {
        public const int NotPermitted = 1;
        public const int WouldBlock = 11;
        public const int NoAccess = 13;
        public const int TooManyFiles = 24;
        public const int NoSpace = 28;
        public const int ReadOnly = 30;
        public const int WouldBlockOnMac = 35;
        public const int QuotaExceeded = 122;
        public const int WriteProtected = unchecked((int)0x80070013);
        public const int SharingViolation = unchecked((int)0x80070020);
        public const int HandleDiskFull = unchecked((int)0x80070027);
        public const int DiskFull = unchecked((int)0x80070070);
    }
}
