using System.Buffers;
using System.Text.RegularExpressions;
using Attest.Diagnostics;

namespace Attest.Content;

/// <summary>
/// Files of settings and references, and others, that cannot be read. That stops the build, so what depends on them is not judged: it would
/// bury the cause. A fault that the site has lowered counts as no fault here.
/// </summary>
public sealed partial class UnreadFiles
{
    public const string SiteFile = "site.yml";
    public const string BoardFile = "board.yml";

    /// <summary>Of the rule that reports settings and references, which a site can lower.</summary>
    public const string Code = "KB901";

    private const string Bibliography = "references/";

    private static readonly SearchValues<char> BetweenWords = SearchValues.Create(" \t\r\n\"',[]{}");

    private readonly Dictionary<string, SourceText> _files = new(StringComparer.Ordinal);
    private readonly List<string> _folders;
    private readonly Lazy<HashSet<string>?> _words;
    private readonly Lazy<HashSet<string>> _codes;

    internal UnreadFiles(Site site, IEnumerable<ContentFault> faults)
    {
        var input = site.Source.Path.EndsWith(SiteFile, StringComparison.Ordinal) ? site.Source.Path[..^SiteFile.Length] : "";
        var isLowered = site.Rules.TryGetValue(Code, out var wanted) && wanted.Value < Severity.Error;
        foreach (var at in faults
            .Where(fault => fault.EndsReading && !(fault.Kind == FaultKind.InvalidConfiguration && isLowered)).Select(fault => fault.At))
        {
            var path = at.Source.Path;
            _files.TryAdd(path.StartsWith(input, StringComparison.Ordinal) ? path[input.Length..] : path, at.Source);
        }

        _folders = [.. _files.Keys.Where(path => path.EndsWith('/'))];
        _words = new(() => WordsOf(_files.Where(file => file.Key.StartsWith(Bibliography, StringComparison.Ordinal))
            .Select(file => file.Value.Text)));
        _codes = new(() => [.. Has(SiteFile) && site.Rules.Count == 0 ? AnyCode().Matches(_files[SiteFile].Text).Select(match => match.Value) : []]);
    }

    /// <param name="path">Below the input folder.</param>
    public bool Has(string path) =>
        _files.ContainsKey(path) || _folders.Exists(folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>True if a key may be that of a reference in a file that cannot be read.</summary>
    public bool MayHaveReference(string key) => _words.Value is not { } words || words.Contains(key);

    /// <summary>True if settings that cannot be read say something about this rule.</summary>
    public bool MayLower(string code) => _codes.Value.Contains(code);

    /// <returns>Null if one of the texts is not known.</returns>
    internal static HashSet<string>? WordsOf(IEnumerable<string> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (text.Length == 0)
            {
                return null;
            }

            foreach (var range in text.AsSpan().SplitAny(BetweenWords))
            {
                // A blank may be missing, as in "id:smith2020".
                var word = text[range];
                words.Add(word);
                words.Add(word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            }
        }

        return words;
    }

    [GeneratedRegex("KB[0-9]{3}", RegexOptions.CultureInvariant)]
    private static partial Regex AnyCode();
}
