using Attest.Diagnostics;
using Attest.Yaml;

namespace Attest.Review.Outside;

/// <summary>A value that differs, as one text.</summary>
/// <param name="Path">Keys, and the names of entries of lists, the outermost first.</param>
/// <param name="Before">Null if it is new.</param>
/// <param name="After">Null if it is gone.</param>
internal sealed record FieldChange(string[] Path, string? Before, string? After, Location At)
{
    /// <summary>Such as <c>members.lee.role</c>.</summary>
    public string Subject => string.Join('.', Path);
}

/// <summary>
/// Compares two versions of a YAML file by what they mean: style, comments and the order of keys make no difference, the order of a list
/// does. Entries of lists are matched by their names.
/// </summary>
internal static class FieldDiff
{
    private static readonly string[] Names = ["id", "term", "name", "by", "on", "kind", "title"];

    /// <param name="before">Null if there was no file.</param>
    /// <param name="after">Null if there is none.</param>
    /// <param name="file">Where changes stand if there is no file now.</param>
    public static IEnumerable<FieldChange> Between(YamlNode? before, YamlNode? after, Location file) => Compare([], before, after, file);

    /// <summary>The value in one line; null for nothing.</summary>
    public static string? TextOf(YamlNode? node) => node switch
    {
        null or YamlScalar { IsNull: true } => null,
        YamlScalar scalar => OneLine(scalar.Value),
        YamlSequence { Items.Count: 0 } or YamlMapping { Entries.Count: 0 } => null,
        YamlSequence list => string.Join(", ", list.Items.Select(TextOf).OfType<string>()),
        YamlMapping { Entries: var entries } => string.Join(", ", entries.Select(entry => $"{entry.Key.Value}: {TextOf(entry.Value)}")),
        _ => null,
    };

    private static string? OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : null;

    private static IEnumerable<FieldChange> Compare(string[] path, YamlNode? before, YamlNode? after, Location at) => (before, after) switch
    {
        (YamlMapping old, YamlMapping now) => OfFields(path, old, now),
        (YamlSequence old, YamlSequence now) when old.Items.Concat(now.Items).Any(IsNamedEntry) => OfEntries(path, old, now),
        _ => OfValues(path, TextOf(before), TextOf(after), after is YamlScalar scalar ? scalar.At : at),
    };

    private static IEnumerable<FieldChange> OfValues(string[] path, string? before, string? after, Location at) =>
        before == after ? [] : [new FieldChange(path, before, after, at)];

    private static IEnumerable<FieldChange> OfFields(string[] path, YamlMapping before, YamlMapping after)
    {
        var old = before.Entries.ToDictionary(entry => entry.Key.Value, entry => entry.Value, StringComparer.Ordinal);
        var now = after.Entries.Select(entry => entry.Key.Value).ToHashSet(StringComparer.Ordinal);
        return after.Entries.SelectMany(entry =>
                Compare([.. path, entry.Key.Value], old.GetValueOrDefault(entry.Key.Value), entry.Value, entry.Key.At))
            .Concat(before.Entries.Where(entry => !now.Contains(entry.Key.Value))
                .SelectMany(entry => Compare([.. path, entry.Key.Value], entry.Value, null, after.At with { Length = 0 })));
    }

    private static IEnumerable<FieldChange> OfEntries(string[] path, YamlSequence before, YamlSequence after)
    {
        var former = new EntriesByName(before);
        var kept = new List<(string Name, int Before)>();
        var added = new List<YamlNode>();
        foreach (var item in after.Items)
        {
            if (former.Take(NameOf(item) ?? "") is not { } place)
            {
                added.Add(item);
                continue;
            }

            kept.Add((NameOf(item) ?? "", place));
            foreach (var change in Compare([.. path, NameOf(item) ?? "entry"], before.Items[place], item, item.At))
            {
                yield return change;
            }
        }

        foreach (var change in OfOthers(path, [.. former.Left.Select(place => before.Items[place])], added, after.At))
        {
            yield return change;
        }

        var order = kept.Select(entry => entry.Before).ToList();
        if (!order.SequenceEqual(order.Order()))
        {
            yield return new FieldChange([.. path, "order"],
                string.Join(", ", kept.OrderBy(entry => entry.Before).Select(entry => entry.Name)),
                string.Join(", ", kept.Select(entry => entry.Name)), after.At with { Length = 0 });
        }
    }

    /// <summary>Entries that are gone or new; one with the same content under another name is renamed.</summary>
    private static IEnumerable<FieldChange> OfOthers(string[] path, List<YamlNode> gone, List<YamlNode> added, Location at)
    {
        var byContent = gone.GroupBy(ContentOf, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => new Queue<YamlNode>(same), StringComparer.Ordinal);
        var renamed = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        foreach (var item in added)
        {
            var content = ContentOf(item);
            var old = content.Length > 0 && byContent.TryGetValue(content, out var same) && same.TryDequeue(out var first) ? first : null;
            if (old is not null)
            {
                renamed.Add(old);
            }

            yield return old is null ? new FieldChange([.. path, NameOf(item) ?? "entry"], null, TextOf(item), item.At with { Length = 0 })
                : new FieldChange([.. path, NameOf(old) ?? "entry", "name"], NameOf(old), NameOf(item), item.At with { Length = 0 });
        }

        foreach (var item in gone.Where(item => !renamed.Contains(item)))
        {
            yield return new FieldChange([.. path, NameOf(item) ?? "entry"], TextOf(item), null, at with { Length = 0 });
        }
    }

    private static bool IsNamedEntry(YamlNode item) => item is YamlMapping && NameOf(item) is not null;

    private static string? NameOf(YamlNode item) => item is YamlMapping mapping
        ? Names.Select(name => mapping.Entries.FirstOrDefault(entry => entry.Key.Value == name).Value).Select(TextOf)
            .FirstOrDefault(name => name is not null)
        : TextOf(item);

    /// <summary>All but the name; empty for an entry that is only a name.</summary>
    private static string ContentOf(YamlNode item)
    {
        var name = NameOf(item);
        return item is not YamlMapping mapping ? ""
            : string.Join('\n', mapping.Entries.Where(entry => TextOf(entry.Value) != name)
                .Select(entry => $"{entry.Key.Value}: {TextOf(entry.Value)}"));
    }

    /// <summary>The places of entries, each taken once, in their order under one name.</summary>
    private sealed class EntriesByName
    {
        private readonly Dictionary<string, Queue<int>> _places = new(StringComparer.Ordinal);
        private readonly SortedSet<int> _left = [];

        public EntriesByName(YamlSequence list)
        {
            for (var place = 0; place < list.Items.Count; place++)
            {
                var name = NameOf(list.Items[place]) ?? "";
                if (!_places.TryGetValue(name, out var places))
                {
                    _places.Add(name, places = new());
                }

                places.Enqueue(place);
                _left.Add(place);
            }
        }

        public IReadOnlyCollection<int> Left => _left;

        public int? Take(string name)
        {
            if (!_places.TryGetValue(name, out var places) || !places.TryDequeue(out var place))
            {
                return null;
            }

            _left.Remove(place);
            return place;
        }
    }
}
