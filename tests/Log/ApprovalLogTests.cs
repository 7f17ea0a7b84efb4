using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Attest.Log;

namespace Attest.Tests.Log;

/// <summary>Each publication contains the hash of the one before, so that nothing can be changed or left out.</summary>
public class ApprovalLogTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 30, 12, 0, 0, TimeSpan.FromHours(2));

    private static readonly LogEntry Approved = new(LogKind.Approval, "main", "attest-1:sha256:…", "lee", new DateOnly(2026, 11, 30), 5, 70,
        "Lee-GH",
        new string('a', 40), "2026-11-30T11:00:00Z");

    private static ApprovalLog Three => ApprovalLog.Empty
        .With(At, new string('1', 40), [new LogEntry(LogKind.BeforeLog, "main", By: "lee", On: new DateOnly(2026, 10, 5))])
        .With(At, new string('2', 40), [Approved, new LogEntry(LogKind.Restart, Reason: "Renamed \"at\" 10:00\n\u0001 \\ ä €")])
        .With(At, new string('3', 40), []);

    [Fact]
    public void What_is_written_is_read_again_and_a_second_implementation_finds_the_same_hashes()
    {
        var bytes = Three.Write();

        var read = ApprovalLog.Read(bytes);
        Assert.Equal(bytes, read.Write());
        Assert.Equal(Three.LastHash, read.LastHash);
        Assert.Equal(Approved, read.Publications[1].Entries[0]);
        Assert.Empty(SecondChain.Faults(Encoding.UTF8.GetString(bytes)));
        Assert.Contains("\"at\":\"2026-11-30T10:00:00Z\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_begins_with_zeros()
    {
        Assert.Equal("sha256:" + new string('0', 64), ApprovalLog.Empty.LastHash);
        Assert.Equal("{\"format\":\"attest-log-1\",\"publications\":[\n\n]}\n", Encoding.UTF8.GetString(ApprovalLog.Empty.Write()));
        Assert.Empty(ApprovalLog.Read(ApprovalLog.Empty.Write()).Publications);
    }

    [Fact]
    public void Whatever_is_changed_in_it_is_found()
    {
        var text = Encoding.UTF8.GetString(Three.Write());
        var found = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or ' ')
            {
                continue;
            }

            var changed = text[..i] + (text[i] == 'x' ? 'y' : 'x') + text[(i + 1)..];
            Assert.Throws<LogException>(() => ApprovalLog.Read(Encoding.UTF8.GetBytes(changed)));
            found++;
        }

        Assert.True(found > 500);
    }

    /// <summary>Each with a hash that fits.</summary>
    [Theory]
    [InlineData("number", "\"1\"")]
    [InlineData("number", "1.0")]
    [InlineData("number", "2")]
    [InlineData("at", "\"2026-11-30 10:00\"")]
    [InlineData("commit", "\"main\"")]
    [InlineData("previous", "null")]
    [InlineData("entries", "{}")]
    [InlineData("entries", "[5]")]
    [InlineData("entries", "[{\"kind\":\"Approval\"}]")]
    [InlineData("entries", "[{\"kind\":\"approval\",\"pull\":\"5\"}]")]
    [InlineData("entries", "[{\"kind\":\"approval\",\"on\":\"2026-11-31\"}]")]
    [InlineData("entries", "[{\"kind\":\"approval\",\"commit\":\"../../settings\"}]")]
    [InlineData("entries", "[{\"kind\":\"approval\",\"by\":null}]")]
    public void A_publication_of_another_form_is_refused_whatever_its_hash(string name, string value)
    {
        var publication = JsonNode.Parse(ApprovalLog.Empty.With(At, new string('1', 40), []).Last!.Json)!.AsObject();
        publication.Remove("hash");
        publication[name] = JsonNode.Parse(value);
        publication["hash"] = "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            Encoding.UTF8.GetBytes(SecondChain.Canonical(publication))));

        Assert.Throws<LogException>(() => ApprovalLog.Read(
            Encoding.UTF8.GetBytes($"{{\"format\":\"attest-log-1\",\"publications\":[{publication.ToJsonString()}]}}")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_publication_cannot_be_taken_out(int place)
    {
        var log = JsonNode.Parse(Three.Write())!;
        log["publications"]!.AsArray().RemoveAt(place);
        Assert.Throws<LogException>(() => ApprovalLog.Read(JsonSerializer.SerializeToUtf8Bytes(log)));
    }

    [Fact]
    public void The_end_can_be_taken_off_which_the_hash_in_a_second_place_shows()
    {
        var log = JsonNode.Parse(Three.Write())!;
        log["publications"]!.AsArray().RemoveAt(2);
        Assert.NotEqual(Three.LastHash, ApprovalLog.Read(JsonSerializer.SerializeToUtf8Bytes(log)).LastHash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"attest-log-2\",\"publications\":[]}")]
    [InlineData("{\"format\":1,\"publications\":[]}")]
    [InlineData("{\"format\":\"attest-log-1\",\"publications\":{}}")]
    [InlineData("{\"format\":\"attest-log-1\",\"publications\":[null]}")]
    [InlineData("{\"format\":\"attest-log-1\",\"publications\":[{}]}")]
    [InlineData("{\"format\":\"attest-log-1\",\"publications\":[],\"publications\":[]}")]
    [InlineData("{\"format\":\"attest-log-1\",\"publications\":[{\"number\":1e400}]}")]
    [InlineData("{\"format\":\"attest-log-1\",\"publications\":[{\"at\":\"\\ud800\",\"commit\":\"\",\"hash\":\"\"}]}")]
    public void Another_form_is_an_error_and_never_a_failure(string text) =>
        Assert.Throws<LogException>(() => ApprovalLog.Read(Encoding.UTF8.GetBytes(text)));

    /// <summary>The examples of RFC 8785 that a log can hold, and names in the order of UTF-16.</summary>
    [Theory]
    [InlineData("""{ "b": 1, "a": [ true, false, null ], "": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/" }""",
        """{"":"€$\u000f\nA'B\"\\\\\"/","a":[true,false,null],"b":1}""")]
    [InlineData("""{ "\ufb33": 1, "\ud83d\ude02": 2, "\u20ac": 3, "\r": 4, "1": 5, "\u0080": 6, "\u00f6": 7 }""",
        "{\"\\r\":4,\"1\":5,\"\u0080\":6,\"ö\":7,\"€\":3,\"😂\":2,\"\ufb33\":1}")]
    [InlineData("""{ "n": -9007199254740991 }""", """{"n":-9007199254740991}""")]
    public void Canonical_form_is_that_of_RFC_8785(string json, string canonical)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal(canonical, CanonicalJson.Of(document.RootElement));
        Assert.Equal(canonical, SecondChain.Canonical(JsonNode.Parse(json)));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("9007199254740993")]
    [InlineData("1e2")]
    public void Numbers_that_programs_read_differently_are_refused(string number)
    {
        using var document = JsonDocument.Parse(number);
        Assert.Throws<LogException>(() => CanonicalJson.Of(document.RootElement));
    }

    [Fact]
    public void What_a_later_version_adds_is_kept_and_covered_by_the_hash()
    {
        var first = ApprovalLog.Empty.With(At, new string('1', 40), []);
        var publication = JsonNode.Parse(first.Last!.Json)!.AsObject();
        publication.Remove("hash");
        publication["later"] = "more";
        publication["hash"] = "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            Encoding.UTF8.GetBytes(SecondChain.Canonical(publication))));
        var bytes = Encoding.UTF8.GetBytes($"{{\"format\":\"attest-log-1\",\"publications\":[{publication.ToJsonString()}]}}");

        var read = ApprovalLog.Read(bytes).With(At, new string('2', 40), []);

        Assert.Contains("\"later\":\"more\"", Encoding.UTF8.GetString(read.Write()), StringComparison.Ordinal);
        Assert.Empty(SecondChain.Faults(Encoding.UTF8.GetString(read.Write())));
    }
}
