using System.Security.Cryptography;
using System.Text;

namespace Attest.Tests.Hostile.Mutation;

/// <summary>What a build keeps for the next one, and what git prints.</summary>
internal static class RecordSeeds
{
    public const string OutputList =
        "index.html\narticles/example/index.html\narticles/example/index.md\r\n.attest-files\n.nojekyll\nfiles/é 😀.csv\n";

    public const string GitTree =
        "100644 blob " + Id + "1\tarticles/a.md\0100755 blob " + Id + "2\tb c\té.md\0120000 blob " + Id + "3\tlink\0"
        + "160000 commit " + Id + "4\tmodule\0";

    public const string GitLog = Id + "1\n\n:100644 100644 " + Id + "2 " + Id + "3 M\tarticles/a.md\n"
        + Id + "4\n\n:000000 100644 " + Id + "0 " + Id + "5 A\tarticles/a.md\n";

    public const string GitObject = Id + "1 blob 12\nhello, world\n" + Id + "2 missing\n";

    public const string LastBuild = """
        {"Input":"00","Output":"11","Articles":1,"Pages":2,"Findings":[
        {"Code":"KB202","Severity":1,"Path":"input/articles/a.md","Start":3,"Length":4,"Message":"a \u0022b\u0022","Help":null},
        {"Code":"KB406","Severity":1,"Path":"input/b.md","Start":0,"Length":0,"Message":"c","Help":"d"}]}
        """;

    private const string Id = "012345678901234567890123456789012345678";

    public static IReadOnlyList<string> OutputListPieces { get; } =
    [
        "../", "..", "./", "/", "//", "\\", "..\\", "C:\\", "C:", "\0", "\n", "\r", "\r\n", " ", "~", "%2e%2e/", "/etc/", "é", "\ud800",
        ".attest-files", "a",
    ];

    public static IReadOnlyList<string> GitPieces { get; } =
    [
        "\t", "\0", "\n", " ", ":", "100", "blob", "missing", "-1", "0", "99999999999999999999", "4194305", "2147483648",
        "9223372036854775807", "é", "\"", "\\",
    ];

    public static IReadOnlyList<string> JsonPieces { get; } =
    [
        "{", "}", "[", "]", "\"", ":", ",", "null", "true", "-1", "0", "1e999", "99999999999", "1.5", "\\u0000", "\\ud800", "\"Input\":",
        "\"Findings\":",
        "\"Code\":null", "\"Severity\":9", "\"Start\":-5", "\"Length\":2147483647", "{}", "[]", "[null]", "null,", "\0", "é", "/*", " ",
    ];

    /// <summary>With the checksum in front that makes it worth reading.</summary>
    public static byte[] Summed(ReadOnlySpan<byte> json) =>
        [.. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json))), .. json];
}
