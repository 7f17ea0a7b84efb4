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
    public const string GlossaryFile = "vocabulary/glossary.yml";

    /// <summary>Of the rule that reports settings and references, which a site can lower.</summary>
    public const string Code = "KB901";

    private const string Bibliography = "references/";

    private static readonly SearchValues<char> BetweenWords = SearchValues.Create(" \t\r\n\"',[]{}");

    private readonly Dictionary<string, Location> _files = new(StringComparer.Ordinal);
    private readonly List<string> _folders;
    private readonly Lazy<HashSet<string>?> _words;
    private readonly Lazy<HashSet<string>?> _codes;

    internal UnreadFiles(Site site, IEnumerable<ContentFault> faults)
    {
        var input = site.Source.Path.EndsWith(SiteFile, StringComparison.Ordinal) ? site.Source.Path[..^SiteFile.Length] : "";
        var isLowered = site.Rules.TryGetValue(Code, out var wanted) && wanted.Value < Severity.Error;
        foreach (var at in faults
            .Where(fault => fault.EndsReading && !(fault.Kind == FaultKind.InvalidConfiguration && isLowered)).Select(fault => fault.At))
        {
            var path = at.Source.Path;
            _files.TryAdd(path.StartsWith(input, StringComparison.Ordinal) ? path[input.Length..] : path, at);
        }

        _folders = [.. _files.Keys.Where(path => path.EndsWith('/'))];
        var references = _files.Where(file => file.Key.StartsWith(Bibliography, StringComparison.Ordinal))
            .Select(file => file.Value).ToList();
        // Without ids the references themselves are gone.
        _words = new(() => references.Exists(at => IsCutOff(at) || !at.Source.Text.Contains("id", StringComparison.Ordinal)) ? null
            : WordsOf(references.Select(at => at.Source.Text)));
        _codes = new(() => !_files.TryGetValue(SiteFile, out var settings) || site.Rules.Count > 0 ? []
            : IsCutOff(settings) ? null
            : [.. AnyCode().Matches(settings.Source.Text).Select(match => match.Value)]);
    }

    /// <param name="path">Below the input folder.</param>
    public bool Has(string path) =>
        _files.ContainsKey(path) || _folders.Exists(folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>True if a key may be that of a reference in a file that cannot be read.</summary>
    public bool MayHaveReference(string key) => _words.Value is not { } words || words.Contains(key);

    /// <summary>True if settings that cannot be read say something about this rule; or may say it, where nothing of them is left.</summary>
    public bool MayLower(RuleDescriptor rule) =>
        rule.Code != Code && (_codes.Value?.Contains(rule.Code) ?? rule.Severity < Severity.Error);

    /// <summary>True if nothing is left of the file, or its end is missing.</summary>
    private static bool IsCutOff(Location fault) => fault.Start + 1 >= fault.Source.Text.AsSpan().TrimEnd().Length;

    /// <summary>All that can be the key of a reference.</summary>
    public static HashSet<string> WordsOf(IEnumerable<string> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var range in text.AsSpan().SplitAny(BetweenWords))
            {
                // A blank may be missing, as in "id:smith2020".
                var word = text[range];
                words.Add(word);
                words.Add(word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimStart('@'));
            }
        }

        return words;
    }

    [GeneratedRegex("KB[0-9]{3}", RegexOptions.CultureInvariant)]
    private static partial Regex AnyCode();
}
