using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Attest.Search;

/// <summary>
/// Joins the client's modules. Only what they use is understood: one-line imports, and <c>export</c> before a declaration.
/// </summary>
public static partial class ClientScript
{
    private const string Prefix = "search/";
    private const string Entry = "search.js";

    public static SearchFile Joined { get; } = new(Prefix + Entry, Encoding.UTF8.GetBytes(Join(Sources(), Entry)));

    /// <param name="sources">By file name.</param>
    /// <param name="entry">The module whose exports are kept.</param>
    /// <exception cref="InvalidOperationException">A circle of imports, a name declared twice, or a missing module.</exception>
    internal static string Join(IReadOnlyDictionary<string, string> sources, string entry)
    {
        var joined = new StringBuilder();
        var done = new HashSet<string>();
        Append(sources, entry, entry, [], done, joined);
        var twice = done.SelectMany(name => Declaration().Matches(sources[name])).GroupBy(match => match.Groups["name"].Value)
            .FirstOrDefault(names => names.Count() > 1);
        return twice is null ? joined.ToString() : throw new InvalidOperationException($"The search client declares {twice.Key} twice.");
    }

    /// <summary>
    /// Appends the imports of a module, then the module without comments and indentation, so it may have no multi-line strings.
    /// </summary>
    private static void Append(
        IReadOnlyDictionary<string, string> sources,
        string name,
        string entry,
        List<string> open,
        HashSet<string> done,
        StringBuilder joined)
    {
        if (open.Contains(name))
        {
            throw new InvalidOperationException($"The search client's {string.Join(", ", open)} import one another in a circle.");
        }

        if (!done.Add(name))
        {
            return;
        }

        var source = sources.GetValueOrDefault(name) ?? throw new InvalidOperationException($"The search client has no {name}.");
        foreach (Match import in Import().Matches(source))
        {
            Append(sources, import.Groups["file"].Value, entry, [.. open, name], done, joined);
        }

        var isComment = false;
        foreach (var line in source.ReplaceLineEndings("\n").Split('\n'))
        {
            var text = line.Trim();
            isComment = isComment || text.StartsWith("/*", StringComparison.Ordinal);
            if (!isComment && text.Length > 0 && !Import().IsMatch(text) && !text.StartsWith("//", StringComparison.Ordinal))
            {
                joined.Append(name == entry ? text : Export().Replace(text, "")).Append('\n');
            }

            isComment = isComment && !text.EndsWith("*/", StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, string> Sources()
    {
        var home = Assembly.GetExecutingAssembly();
        return home.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(
            name => name[Prefix.Length..],
            name =>
            {
                using var reader = new StreamReader(home.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            },
            StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^import \{[^}\n]*\} from '\./(?<file>[\w-]+\.js)';$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Import();

    [GeneratedRegex(@"^export (?=(async )?function|class|const)", RegexOptions.CultureInvariant)]
    private static partial Regex Export();

    /// <summary>Unindented: of the whole module.</summary>
    [GeneratedRegex(@"^(?:export )?(?:async )?(?:function\*?|class|const|let) (?<name>[\w$]+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
