using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Attest.Search;

/// <summary>
/// The client as one module. Its sources are small modules that import one another; a page asks for one file. Only what the
/// client needs is understood: <c>import { a, b } from './name.js';</c> on a line of its own, and <c>export</c> before a
/// declaration.
/// </summary>
public static partial class ClientScript
{
    private const string Prefix = "search/";
    private const string Entry = "search.js";

    /// <summary>The client of this generator.</summary>
    public static SearchFile Joined { get; } = new(Prefix + Entry, Encoding.UTF8.GetBytes(Join(Sources(), Entry)));

    /// <param name="sources">Modules by their file names.</param>
    /// <param name="entry">The module whose exports are those of the result.</param>
    /// <exception cref="InvalidOperationException">The modules import one another in a circle, declare a name twice, or import what is not there.</exception>
    internal static string Join(IReadOnlyDictionary<string, string> sources, string entry)
    {
        var joined = new StringBuilder();
        var done = new HashSet<string>();
        Append(sources, entry, entry, [], done, joined);
        var twice = done.SelectMany(name => Declaration().Matches(sources[name])).Select(match => match.Groups["name"].Value).GroupBy(name => name).FirstOrDefault(names => names.Count() > 1);
        return twice is null ? joined.ToString() : throw new InvalidOperationException($"The search client declares {twice.Key} twice.");
    }

    /// <summary>Appends what a module imports, and then the module.</summary>
    private static void Append(
        IReadOnlyDictionary<string, string> sources, string name, string entry, List<string> open, HashSet<string> done, StringBuilder joined)
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
            if (!isComment)
            {
                AppendLine(name == entry ? text : Export().Replace(text, ""), joined);
            }

            isComment = isComment && !text.EndsWith("*/", StringComparison.Ordinal);
        }
    }

    /// <summary>Drops imports and lines that are comments; the indentation is gone. A line that begins within a text of several lines would change: the client has none.</summary>
    private static void AppendLine(string text, StringBuilder joined)
    {
        if (text.Length > 0 && !Import().IsMatch(text) && !text.StartsWith("//", StringComparison.Ordinal))
        {
            joined.Append(text).Append('\n');
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

    /// <summary>At the beginning of a line, where sources indent what is not declared for the whole module.</summary>
    [GeneratedRegex(@"^(?:export )?(?:async )?(?:function\*?|class|const|let) (?<name>[\w$]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
