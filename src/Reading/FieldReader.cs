using System.Globalization;
using System.Text.RegularExpressions;
using Attest.Diagnostics;
using Attest.Yaml;

namespace Attest.Reading;

/// <summary>
/// Reads typed fields out of a mapping. What is wrong becomes a fault and the field is as if it were missing. Each
/// accessor makes its key known; <see cref="Finish"/> reports the keys that nobody asked for.
/// </summary>
internal sealed partial class FieldReader(YamlMapping mapping, FaultList faults)
{
    private const string PairsHelp = "write each pair on a separate line, as in \"name: value\", all indented alike";

    /// <summary>Up to so many keys are found sooner one by one.</summary>
    private const int Few = 16;

    /// <summary>Where the keys stand among the entries, if they are more than a few.</summary>
    private readonly Dictionary<string, int>? _places = mapping.Entries.Count <= Few ? null
        : mapping.Entries.Select((entry, place) => (entry.Key.Value, place)).ToDictionary(e => e.Value, e => e.place, StringComparer.Ordinal);

    private readonly bool[] _isKnown = new bool[mapping.Entries.Count];

    /// <summary>All that was asked for, more than once perhaps.</summary>
    private readonly List<string> _known = new(Few);

    public Location At => mapping.At;

    public FaultList Faults => faults;

    public IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries => mapping.Entries;

    /// <summary>A reader over the node if it is a mapping; otherwise a fault and null.</summary>
    public static FieldReader? Of(YamlNode? node, string what, FaultList faults)
    {
        switch (node)
        {
            case null or YamlScalar { IsNull: true }:
                return null;
            case YamlMapping mapping:
                return new FieldReader(mapping, faults);
            default:
                faults.Add(FaultKind.InvalidValue, node.At, $"{what} must be a list of \"key: value\" pairs", PairsHelp);
                return null;
        }
    }

    public bool Has(string key) => PlaceOf(key) >= 0;

    /// <summary>The node of a key, or null when it is missing or empty.</summary>
    public YamlNode? Node(string key)
    {
        _known.Add(key);
        var place = PlaceOf(key);
        if (place < 0)
        {
            return null;
        }

        _isKnown[place] = true;
        return mapping.Entries[place].Value is var node and not YamlScalar { IsNull: true } ? node : null;
    }

    private int PlaceOf(string key)
    {
        if (_places is not null)
        {
            return _places.GetValueOrDefault(key, -1);
        }

        for (var place = 0; place < mapping.Entries.Count; place++)
        {
            if (mapping.Entries[place].Key.Value == key)
            {
                return place;
            }
        }

        return -1;
    }

    public Located<string>? Text(string key) => Node(key) is { } node ? TextOf(node, key) : null;

    /// <summary>A text that must be there. When it is not, a fault, and an empty text at the mapping's place.</summary>
    public Located<string> RequiredText(string key, string help)
    {
        var value = Text(key);
        if (value is { } found && !string.IsNullOrWhiteSpace(found.Value))
        {
            return found;
        }

        // A value of the wrong type has been reported already.
        if (Node(key) is null or YamlScalar)
        {
            ReportMissing(key, help);
        }

        return new Located<string>("", At);
    }

    public void ReportMissing(string key, string help)
    {
        if (PlaceOf(key) is >= 0 and var empty)
        {
            // A sign that no value can begin with, and nothing behind it: that is reported already.
            if (mapping.Entries[empty].Value is not YamlScalar { Value: "", IsPlain: true, At.Length: > 0 })
            {
                faults.Add(FaultKind.MissingField, mapping.Entries[empty].Key.At, $"\"{key}\" is empty", help);
            }
        }
        else
        {
            faults.Add(FaultKind.MissingField, PlaceOfMissing, $"\"{key}\" is missing", help);
        }
    }

    /// <summary>Where a missing field is reported: the beginning of the mapping, or of the front matter.</summary>
    public Location PlaceOfMissing { get; init; } = mapping.At with { Length = 0 };

    public Located<DateOnly>? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new Located<DateOnly>(date, text.At);
        }

        faults.Add(FaultKind.InvalidValue, text.At, $"\"{text.Value}\" is not a date", "write year-month-day, as in 2026-05-06");
        return null;
    }

    /// <summary>A language as HTML and browsers name it (BCP 47): <c>en</c>, <c>pt-BR</c>, <c>zh-Hant</c>.</summary>
    public string? Language(string key)
    {
        if (Text(key) is not { Value.Length: > 0 } text)
        {
            return null;
        }

        if (LanguageTag().IsMatch(text.Value))
        {
            return text.Value;
        }

        faults.Add(FaultKind.InvalidValue, text.At, $"\"{text.Value}\" is not the code of a language", "write a code such as en, de or pt-BR");
        return null;
    }

    public bool? Flag(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (text.Value is "true" or "false")
        {
            return text.Value == "true";
        }

        faults.Add(FaultKind.InvalidValue, text.At, $"\"{key}\" must be true or false, not \"{text.Value}\"", "write true or false");
        return null;
    }

    public int? Integer(string key, int minimum, int maximum)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum)
        {
            return number;
        }

        faults.Add(FaultKind.InvalidValue, text.At, $"\"{key}\" must be a whole number from {minimum} to {maximum}, not \"{text.Value}\"", "write the number alone, in digits");
        return null;
    }

    /// <summary>One of a closed set of words.</summary>
    public Located<T>? Choice<T>(string key, IReadOnlyDictionary<string, T> choices)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (choices.TryGetValue(text.Value, out var value))
        {
            return new Located<T>(value, text.At);
        }

        faults.Add(FaultKind.InvalidValue, text.At, $"\"{key}\" cannot be \"{text.Value}\"",
            $"one of: {string.Join(", ", choices.Keys)}{Nearest.DidYouMean(text.Value, choices.Keys)}");
        return null;
    }

    public IReadOnlyList<Located<string>> Texts(string key)
    {
        var texts = new List<Located<string>>();
        foreach (var node in Items(key))
        {
            if (TextOf(node, key, isEntry: true) is { Value.Length: > 0 } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>The entries of a list; a fault when the value is something else.</summary>
    public IReadOnlyList<YamlNode> Items(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlSequence sequence:
                return sequence.Items;
            case var node:
                faults.Add(FaultKind.InvalidValue, node.At, $"\"{key}\" must be a list",
                    $"write \"{key}: [first, second]\", or one entry a line with \"- \" before it");
                return [];
        }
    }

    public FieldReader? Mapping(string key) => Of(Node(key), $"\"{key}\"", faults);

    /// <summary>Readers over the mappings of a list; an entry that is no mapping is a fault.</summary>
    public IEnumerable<FieldReader> Mappings(string key)
    {
        foreach (var node in Items(key))
        {
            if (node is YamlMapping entry)
            {
                yield return new FieldReader(entry, faults);
            }
            else
            {
                faults.Add(FaultKind.InvalidValue, node.At, $"each entry of \"{key}\" must be a list of \"key: value\" pairs", PairsHelp);
            }
        }
    }

    /// <param name="alsoKnown">Keys that were not asked for because they are rare.</param>
    public void Finish(IEnumerable<string>? alsoKnown = null)
    {
        string[]? candidates = null;
        for (var place = 0; place < mapping.Entries.Count; place++)
        {
            if (!_isKnown[place])
            {
                var key = mapping.Entries[place].Key;
                candidates ??= [.. _known.Distinct(StringComparer.Ordinal).Concat(alsoKnown ?? []).Order(StringComparer.Ordinal)];
                var list = candidates.Length <= 24 ? $"known fields: {string.Join(", ", candidates)}" : "remove it, or correct its name";
                faults.Add(FaultKind.UnknownField, key.At, $"unknown field \"{key.Value}\"",
                    list + Nearest.DidYouMean(key.Value, candidates));
            }
        }
    }

    private Located<string>? TextOf(YamlNode node, string key, bool isEntry = false)
    {
        switch (node)
        {
            case YamlScalar { IsNull: true }:
                return null;
            case YamlScalar scalar:
                return new Located<string>(scalar.Value.Trim(), scalar.At);
            default:
                faults.Add(FaultKind.InvalidValue, node.At, $"{(isEntry ? "each entry of " : "")}\"{key}\" must be text", "put it between quotation marks if it begins with a bracket, and do not write a list here");
                return null;
        }
    }

    [GeneratedRegex("^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
