using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Attest.Diagnostics.Writers;

/// <summary>
/// A name that a finding keeps while the rest of its file changes, by which a service knows old findings: <c>3f9a0c52d1e84b77:1</c>.
/// The recipe (version 1):
/// <list type="number">
/// <item>the rule's code, the path, the message and the text at the place, each followed by a line feed, in UTF-8;</item>
/// <item>of the message each run of digits as <c>#</c>: it may count, name another place, or say which day it is;</item>
/// <item>of the text at the place its first line, runs of blanks as one, at most 100 UTF-16 code units;</item>
/// <item>the first eight bytes of the SHA-256 of it as lower-case hexadecimal digits;</item>
/// <item>a colon and the number of the finding among those with the same digits, from one, in the order of the report.</item>
/// </list>
/// The line, the severity and the help are left out, since other text, settings and references change them.
/// </summary>
internal sealed partial class Fingerprint
{
    private const int LongestText = 100;
    private const int Bytes = 8;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>Call once for each finding, in the order of the report.</summary>
    public string Next(Diagnostic diagnostic)
    {
        var message = Digits().Replace(diagnostic.Message, "#");
        var identity = $"{diagnostic.Rule.Code}\n{diagnostic.At.Source.Path}\n{message}\n{TextAt(diagnostic.At)}\n";
        var digits = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity))[..Bytes]);
        var number = _seen[digits] = _seen.GetValueOrDefault(digits) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{digits}:{number}");
    }

    private static string TextAt(Location at)
    {
        var start = Math.Clamp(at.Start, 0, at.Source.Length);
        var text = at.Source.Text.AsSpan(start, Math.Clamp(at.Length, 0, at.Source.Length - start));
        var end = text.IndexOfAny('\r', '\n');
        var line = Blanks().Replace((end < 0 ? text : text[..end]).ToString(), " ").Trim();
        return line.Length > LongestText ? line[..LongestText] : line;
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
