using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Attest.Tests.Site;

/// <summary>
/// Starts programs that SIGINT reaches, though the tests may ignore it: a shell ignores it for a job in the background, children inherit
/// that, and a shell among them cannot undo it.
/// </summary>
internal static class Interrupts
{
    private const int SigInt = 2;
    private const nint Default = 0;
    private const nint Ignored = 1;

    private static readonly Lock Gate = new();

    public static Process StartReachable(ProcessStartInfo start)
    {
        if (OperatingSystem.IsWindows())
        {
            return Process.Start(start)!;
        }

        lock (Gate)
        {
            return With(Default, () => Process.Start(start)!, onlyIf: Ignored);
        }
    }

    /// <summary>Does something while this process, and what it starts, ignore SIGINT.</summary>
    public static T WhileIgnored<T>(Func<T> action)
    {
        lock (Gate)
        {
            return With(Ignored, action);
        }
    }

    private static T With<T>(nint handler, Func<T> action, nint? onlyIf = null)
    {
        // No system's struct sigaction is as long as this, and in all of them the handler is the first field.
        var before = new byte[1024];
        Check(Sigaction(SigInt, null, before));
        if (onlyIf is { } expected && BitConverter.ToInt64(before) != expected)
        {
            return action();
        }

        Signal(SigInt, handler);
        try
        {
            return action();
        }
        finally
        {
            Check(Sigaction(SigInt, before, null));
        }
    }

    private static void Check(int result) =>
        _ = result == 0 ? result : throw new InvalidOperationException($"sigaction: {Marshal.GetLastPInvokeErrorMessage()}");

    [DllImport("libc", EntryPoint = "sigaction", SetLastError = true)]
    private static extern int Sigaction(int signal, byte[]? action, byte[]? before);

    [DllImport("libc", EntryPoint = "signal")]
    private static extern nint Signal(int signal, nint handler);
}
