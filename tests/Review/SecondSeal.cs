using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;

namespace Attest.Tests.Review;

/// <summary>
/// The seal of an article by the recipe of <c>src/Review/README.md</c>, without one line of the generator. It finds citations
/// and images by looking for their signs, which is enough for the articles that it is used on.
/// </summary>
internal sealed partial class SecondSeal
{
    private readonly string _input;
    private readonly string _article;
    private readonly Dictionary<object, object> _front;
    private readonly string _body;

    private SecondSeal(string input, string article)
    {
        (_input, _article) = (input, article);
        // StreamReader takes off a byte-order mark; the rest is divided here.
        var lines = LineEnd().Split(File.ReadAllText(Path.Combine(input, article)));
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() is "---" or "...");
        _front = Yaml(string.Join('\n', lines[1..end])) as Dictionary<object, object> ?? [];
        _body = Normal(string.Join('\n', lines[(end + 1)..]));
    }

    /// <param name="input">The input folder.</param>
    /// <param name="article">The path of the article below it.</param>
    public static string Of(string input, string article) => new SecondSeal(input, article).Seal();

    private string Seal()
    {
        var text = Code().Replace(_body, "");
        string[] lines =
        [
            "attest-1",
            $"title {Sha(Normal(Text(_front, "title")))}",
            $"summary {Sha(Normal(Text(_front, "summary")))}",
            .. Sorted("code", Codes()),
            $"body {Sha(_body)}",
            .. Sorted("work", Keys(text).Select(key => $"{key}\n{Identity(key)}")),
            .. Sorted("image", Image().Matches(text).Select(match => match.Groups[1].Value).Select(url => $"{url}\n{ShaOfFile(url)}")),
        ];
        return "attest-1:sha256:" + Sha(string.Concat(lines.Select(line => line + "\n")));
    }

    private IEnumerable<string> Codes() =>
        from system in Map(_front, "codes")
        from code in system.Value as List<object> ?? [system.Value]
        select $"{system.Key}\n{code}";

    private static IEnumerable<string> Keys(string text) =>
        Brackets().Matches(text).SelectMany(bracket => Key().Matches(bracket.Value)).Concat(Source().Matches(text))
            .Select(match => match.Groups[1].Value.Trim('{', '}'));

    private string Identity(string key)
    {
        var shared = Path.Combine(_input, "references");
        var files = Directory.Exists(shared)
            ? Directory.GetFiles(shared, "*.yml").Order(StringComparer.Ordinal).Select(file => Yaml(File.ReadAllText(file))) : [];
        var entries = files.Prepend(_front)
            .SelectMany(file => (file is Dictionary<object, object> map ? map.GetValueOrDefault("references") : file) as List<object>
                ?? []);
        var entry = entries.Cast<Dictionary<object, object>>().FirstOrDefault(candidate => Text(candidate, "id") == key);
        if (entry is null)
        {
            return "none";
        }

        var letters = string.Concat(Tag().Replace(Text(entry, "title"), "").Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Text(entry, "DOI") is { Length: > 0 } doi ? "doi:" + doi[doi.IndexOf("10.", StringComparison.Ordinal)..].ToLowerInvariant()
            : Text(entry, "PMID") is { Length: > 0 } pmid ? "pmid:" + pmid.TrimStart('0')
            : letters.Length > 0 ? $"title:{letters}|{Year(entry)}"
            : "key:" + key;
    }

    private static string Year(Dictionary<object, object> entry) => entry.GetValueOrDefault("issued") switch
    {
        Dictionary<object, object> parts => (string)((List<object>)((List<object>)parts["date-parts"])[0])[0],
        string date => date.Split('-')[0],
        _ => "",
    };

    private string ShaOfFile(string url)
    {
        var path = Uri.UnescapeDataString(url);
        var file = path[0] == '/' ? Path.Combine(_input, path[1..]) : Path.Combine(_input, Path.GetDirectoryName(_article)!, path);
        return File.Exists(file) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))) : "none";
    }

    private static string Normal(string text)
    {
        var lines = LineEnd().Split(text).Select(line => line.TrimEnd(' ', '\t')).ToList();
        return string.Join('\n', lines).Trim('\n');
    }

    private static IEnumerable<string> Sorted(string name, IEnumerable<string> values) =>
        values.Select(value => $"{name} {Sha(value)}").Distinct().Order(StringComparer.Ordinal);

    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static object? Yaml(string text) => new DeserializerBuilder().Build().Deserialize<object?>(text);

    private static string Text(Dictionary<object, object> map, string key) => (map.GetValueOrDefault(key) as string ?? "").Trim();

    private static Dictionary<object, object> Map(Dictionary<object, object> map, string key) =>
        map.GetValueOrDefault(key) as Dictionary<object, object> ?? [];

    [GeneratedRegex(@"\r\n|\r|\n")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\[[^\[\]]*\](?!\()")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(?<=[\[\s(,-])@(\{[^}]+\}|\w+(?:[:.#$%&+?<>~/-]\w+)*)")]
    private static partial Regex Key();

    [GeneratedRegex(@"^:::.*\ssource=([^\s}]+)", RegexOptions.Multiline)]
    private static partial Regex Source();

    [GeneratedRegex(@"!\[[^\]]*\]\(([^)\s]+)")]
    private static partial Regex Image();

    [GeneratedRegex("</?(?:i|b|sc|sub|sup|span)[^>]*>")]
    private static partial Regex Tag();
}
