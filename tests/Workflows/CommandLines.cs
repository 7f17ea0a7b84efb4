using System.Text.RegularExpressions;

namespace Attest.Tests.Workflows;

/// <summary>Finds in scripts and texts how the generator is called.</summary>
internal static partial class CommandLines
{
    /// <summary>
    /// The arguments of each call, as typed: behind <c>dotnet run --</c>, the built generator, or the function <c>attest</c>.
    /// </summary>
    public static IEnumerable<string> InScript(string script) => script.Split('\n')
        .Where(line => !line.TrimStart().StartsWith('#') && !line.Contains("attest()", StringComparison.Ordinal))
        .SelectMany(line => Call().Matches(line))
        .Select(match => match.Groups["arguments"].Value.Trim());

    /// <summary>The calls in fenced blocks of shell, and those that stand in the text as code.</summary>
    public static IEnumerable<string> InMarkdown(string markdown) => Fence().Matches(markdown)
        .SelectMany(fence => InScript(fence.Groups["script"].Value))
        .Concat(InlineCode().Matches(markdown).SelectMany(code => InScript(code.Groups[1].Value)));

    /// <summary>Arguments as the shell hands them over. What only a run would know is left as it is typed.</summary>
    public static string[] Arguments(string typed) =>
        [.. Word().Matches(typed).Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal))];

    [GeneratedRegex(
        """(?:dotnet run(?: --no-build| -c Release)*(?: -- |(?=\s|$))|dotnet "\$RUNNER_TEMP/attest/Generator\.dll" |(?<![\w/-])attest )"""
        + """(?<arguments>(?:"[^"]*"|(?!\s\d?[|<>&])[^"|<>&;#)])*)(?=\s\d?[|<>&#]|[|<>&;#)]|$)""")]
    private static partial Regex Call();

    [GeneratedRegex(@"^```(?:sh|bash|console)\n(?<script>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?<!`)`(dotnet run[^`\n]*)`(?!`)")]
    private static partial Regex InlineCode();

    [GeneratedRegex("""(?:[^\s"]|"[^"]*")+""")]
    private static partial Regex Word();
}
