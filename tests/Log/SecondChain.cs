using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Attest.Tests.Log;

/// <summary>
/// Checks a log as anybody can who has only the page about it: it shares no code with the generator. Numbers are those that a log has.
/// </summary>
internal static class SecondChain
{
    /// <returns>What is wrong, or nothing.</returns>
    public static IEnumerable<string> Faults(string text)
    {
        var log = JsonNode.Parse(text)!.AsObject();
        if ((string?)log["format"] != "attest-log-1")
        {
            yield return "format";
        }

        var previous = "sha256:" + new string('0', 64);
        var number = 0;
        foreach (var publication in log["publications"]!.AsArray().Select(node => node!.AsObject()))
        {
            number++;
            var hash = (string?)publication["hash"];
            publication.Remove("hash");
            if ((int)publication["number"]! != number || (string?)publication["previous"] != previous)
            {
                yield return $"order at {number}";
            }

            if (hash != "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(publication)))))
            {
                yield return $"hash at {number}";
            }

            previous = hash!;
        }
    }

    public static string Canonical(JsonNode? node) => node switch
    {
        JsonObject map => "{" + string.Join(",", map.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{Quoted(pair.Key)}:{Canonical(pair.Value)}")) + "}",
        JsonArray list => "[" + string.Join(",", list.Select(Canonical)) + "]",
        JsonValue value when value.TryGetValue<string>(out var text) => Quoted(text),
        null => "null",
        _ => node.ToJsonString(),
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            var at = "\b\t\n\f\r\"\\".IndexOf(c, StringComparison.Ordinal);
            quoted.Append(at >= 0 ? "\\" + "btnfr\"\\"[at] : c < 32 ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
                : c.ToString());
        }

        return quoted.Append('"').ToString();
    }
}
