namespace Attest.Commands;

/// <summary>Who reads what a command prints, and who can answer it.</summary>
/// <param name="Input">Answers are read from here.</param>
/// <param name="Output">What people read goes here.</param>
/// <param name="CanAsk">True if somebody sits there who can answer.</param>
/// <param name="Width">Columns for tables.</param>
internal sealed record Terminal(TextReader Input, TextWriter Output, bool CanAsk, int Width)
{
    private const int UsualWidth = 80;

    /// <summary>Ends the waiting for an answer.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <param name="output">Standard output or standard error.</param>
    public static Terminal Of(TextWriter output)
    {
        var isRedirected = output == Console.Error ? Console.IsErrorRedirected : Console.IsOutputRedirected;
        return new Terminal(Console.In, output, output != TextWriter.Null && !isRedirected && !Console.IsInputRedirected, isRedirected ? int.MaxValue : WidthOfWindow());
    }

    /// <summary>Yes or no; without an answer no.</summary>
    /// <exception cref="OperationCanceledException">Somebody would rather interrupt than answer.</exception>
    public bool Ask(string question)
    {
        Output.Write($"{question} [y/N] ");
        Output.Flush();
        // Waiting for a line cannot be interrupted, but nobody need wait for that.
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
