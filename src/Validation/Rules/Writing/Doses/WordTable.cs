namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>The sections of <c>words.txt</c>, which describes its format. A missing section is a bug.</summary>
internal static class WordTable
{
    /// <summary>Lines by the words in brackets.</summary>
    private static readonly Dictionary<string, List<string>> Sections = Read();

    public static HashSet<string> Words(string name) => new(TokensOf(name), StringComparer.OrdinalIgnoreCase);

    public static HashSet<string> Exact(string name) => new(TokensOf($"{name} exact"), StringComparer.Ordinal);

    public static string[] Parts(string name) => [.. TokensOf($"{name} part").Select(part => part.Replace('_', ' '))];

    public static string[] Endings(string name) => [.. TokensOf($"{name} ending")];

    /// <summary>What stands in a table behind each first word, in which _ stands for a blank.</summary>
    public static IEnumerable<(string First, string[] Words)> Rows(string name) =>
        Sections[$"{name} table"].Select(line => line.Split(' '))
            .Select(row => (row[0].Replace('_', ' '), row[1..].Select(word => word.Replace('_', ' ')).ToArray()));

    public static Phrases Phrases(string name) => new(Sections[$"{name} phrases"]);

    private static IEnumerable<string> TokensOf(string section) => Sections[section].SelectMany(line => line.Split(' '));

    private static Dictionary<string, List<string>> Read()
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream("words/doses.txt")!;
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var lines = new List<string>();
        while (reader.ReadLine()?.Trim() is { } line)
        {
            if (line.StartsWith('['))
            {
                sections.Add(line[1..line.IndexOf(']', StringComparison.Ordinal)], lines = []);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        return sections;
    }
}

/// <summary>Phrases that begin the words behind a place, or backwards those before it.</summary>
internal sealed class Phrases(IEnumerable<string> lines)
{
    private readonly string[][][] _phrases = [.. lines.Select(line => line.Split(' ').Select(slot => slot.Split('|')).ToArray())];

    public bool Begin(List<string> words) => LengthIn(words) > 0;

    /// <summary>In words; 0 if they begin with no phrase.</summary>
    public int LengthIn(List<string> words) => Array.Find(_phrases, phrase => IsBeginning(phrase, words))?.Length ?? 0;

    private static bool IsBeginning(string[][] phrase, List<string> words)
    {
        var length = 0;
        while (length < phrase.Length && length < words.Count && IsOneOf(words[length], phrase[length]))
        {
            length++;
        }

        return length == phrase.Length;
    }

    private static bool IsOneOf(string word, string[] slot) => slot[0] switch
    {
        "*" => true,
        "#" => char.IsAsciiDigit(word[0]),
        _ => slot.Contains(word),
    };
}
