using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Attest.Text;

namespace Attest.Tests.Hostile;

/// <summary>The corpus of <c>vectors.txt</c>. Each calls <c>attack(n)</c> with its number if it ever runs.</summary>
internal static partial class Vectors
{
    private static readonly string Path = System.IO.Path.Combine(RepositoryFolder.Path, "tests", "Hostile", "vectors.txt");

    public static IReadOnlyList<string> All { get; } =
    [
        .. File.ReadLines(Path)
        .Where(line => !line.StartsWith("# ", StringComparison.Ordinal) || line.Contains('<', StringComparison.Ordinal))
            .Select((line, i) => Unescape(line)
                .Replace("ATTACK", string.Create(CultureInfo.InvariantCulture, $"attack({i})"), StringComparison.Ordinal)),
    ];

    /// <summary>As a field of a file can hold it without being refused for what nobody sees: on one line.</summary>
    public static IReadOnlyList<string> OnOneLine { get; } =
        [.. All.Select(vector => HiddenCharacters.Without(vector.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ')))];

    /// <summary>A text in double quotation marks, as YAML and JSON read it.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c is '"' or '\\'
                ? $"\\{c}" : c < ' ' ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString());
        }

        return quoted.Append('"').ToString();
    }

    private static string Unescape(string line) => Escape().Replace(line, match => match.Value[1] switch
    {
        'n' => "\n",
        't' => "\t",
        'r' => "\r",
        'f' => "\f",
        'u' => ((char)int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        var other => other.ToString(),
    });

    [GeneratedRegex(@"\\(?:u[0-9A-Fa-f]{4}|[ntrf\\])")]
    private static partial Regex Escape();
}
