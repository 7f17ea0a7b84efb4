namespace Attest.Commands;

/// <param name="CanAsk">True if a person can answer.</param>
/// <param name="Width">Columns for tables.</param>
internal sealed record Terminal(TextReader Input, TextWriter Output, bool CanAsk, int Width)
{
    private const int UsualWidth = 80;

    /// <summary>Ends the waiting for an answer.</summary>
    public CancellationToken Cancellation { get; init; }

    public static Terminal Of(TextWriter output)
    {
        var isRedirected = output == Console.Error ? Console.IsErrorRedirected : Console.IsOutputRedirected;
        var canAsk = output != TextWriter.Null && !isRedirected && !Console.IsInputRedirected;
        return new Terminal(Console.In, output, canAsk, isRedirected ? int.MaxValue : WidthOfWindow());
    }

    /// <returns>False without an answer.</returns>
    /// <exception cref="OperationCanceledException">Interrupted instead of answered.</exception>
    public bool Ask(string question)
    {
        Output.Write($"{question} [y/N] ");
        Output.Flush();
        // Reading a line cannot be interrupted, but waiting for it can.
        var answer = Task.Run(Input.ReadLine, CancellationToken.None);
        answer.Wait(Cancellation);
        return answer.Result?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    private static int WidthOfWindow()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
