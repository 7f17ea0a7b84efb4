namespace Attest.Alternates;

/// <summary>Runs of backticks, which mark code.</summary>
internal static class Ticks
{
    /// <summary>One more than stand together in the code, and at least so many.</summary>
    public static string Around(IEnumerable<string> code, int least)
    {
        var longest = least - 1;
        foreach (var line in code)
        {
            var run = 0;
            foreach (var c in line)
            {
                run = c == '`' ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }
        }

        return new string('`', longest + 1);
    }
}
