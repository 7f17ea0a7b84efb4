using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Attest.Pipelines;

namespace Attest.Tests.Diagnostics;

/// <summary>Messages and documents use the words of the field, also for readers whose first language is not English.</summary>
public partial class PlainMessageTests
{
    /// <summary>They contain such a word for a reason: a list of words, a sentence of published pages, a fixed help.</summary>
    private static readonly string[] Allowed =
        ["virginia whoever businesses", "It is no source to be cited for care.", "references in reach: "];

    private static readonly string[] Documents =
    [
        "README.md", .. Below(".github", "*.md"), .. Below("src", "*.md"), .. Below("theme", "README.md"), .. Below("input/pages", "*.md"),
        "tests/Benchmarks/README.md",
    ];

    [Fact]
    public void Message_uses_plain_words()
    {
        var literals = Literals();

        Assert.InRange(literals.Count, 1000, int.MaxValue);
        // What records print of themselves are names.
        Assert.Empty(literals
            .Where(literal => !literal.Place.EndsWith(".PrintMembers", StringComparison.Ordinal) && !Allowed.Any(literal.Text.Contains))
            .SelectMany(literal => Offences(literal.Text, literal.Place)));
    }

    [Fact]
    public void Document_uses_plain_words()
    {
        Assert.InRange(Documents.Length, 100, int.MaxValue);
        Assert.Empty(Documents.SelectMany(path => Lines(path).SelectMany((line, at) => Offences(line, $"{path}:{at + 1}"))));
    }

    [Theory]
    [InlineData("\"tip\" is no container", true)]
    [InlineData("key \"a\" stands here a second time", true)]
    [InlineData("mend those first; the others are told then", true)]
    [InlineData("\"superseded-by\" leads in a circle", true)]
    [InlineData("the rest of the text", false)]
    [InlineData("there is no file a.md", false)]
    [InlineData("it is no longer retracted", false)]
    [InlineData("amended in the waybill", false)]
    public void Private_word_is_found(string text, bool isFound) => Assert.Equal(isFound, Offences(text, "").Any());

    private static IEnumerable<string> Offences(string text, string place) =>
        PrivateWord().Matches(text).Select(match => $"{place}: \"{match.Value.Trim()}\" in: {text}");

    // "there is no x" is plain; "x is no y" is not.
    [GeneratedRegex(
        @"\b(mend(s|ed|ing)?|told|tells? of|telling of|be it|in the way|all the same|(lay|lays|laid) down|grave)\b"
        + @"|\b(whoever|anew|a second time|stands here)\b"
        + @"|\b(in reach|in force|in vain|brings? (it )?about|leads? in a circle|rests? on|can tell)\b"
        + @"|(?<!\bthere )\b(is|are) no\b(?! longer\b| more\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex PrivateWord();

    /// <summary>The lines of a document; those of examples are empty.</summary>
    private static IEnumerable<string> Lines(string path)
    {
        var isExample = false;
        foreach (var line in File.ReadLines(Path.Combine(RepositoryFolder.Path, path)))
        {
            var isFence = line.StartsWith("```", StringComparison.Ordinal);
            isExample ^= isFence;
            yield return isExample || isFence ? "" : line;
        }
    }

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryFolder.Path, path)).Order(StringComparer.Ordinal);

    /// <summary>Every string literal of the generator, with the method that loads it.</summary>
    private static List<(string Text, string Place)> Literals()
    {
        using var file = new PEReader(File.OpenRead(typeof(SiteBuild).Assembly.Location));
        var reader = file.GetMetadataReader();
        var places = new Dictionary<int, string>();
        foreach (var method in reader.MethodDefinitions.Select(reader.GetMethodDefinition)
            .Where(method => method.RelativeVirtualAddress != 0))
        {
            var type = reader.GetTypeDefinition(method.GetDeclaringType());
            var name = $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}.{reader.GetString(method.Name)}";
            var code = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
            // ldstr and a token of the heap of literals. Other bytes may look the same; they name a place that nobody asks for.
            for (var i = 0; i + 4 < code.Length; i++)
            {
                if (code[i] == 0x72 && code[i + 4] == 0x70)
                {
                    places.TryAdd(code[i + 1] | (code[i + 2] << 8) | (code[i + 3] << 16), name);
                }
            }
        }

        var literals = new List<(string, string)>();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = reader.GetNextHandle(handle))
        {
            literals.Add((reader.GetUserString(handle), places.GetValueOrDefault(MetadataTokens.GetHeapOffset(handle), "?")));
        }

        return literals;
    }
}
