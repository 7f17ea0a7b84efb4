using System.Globalization;
using System.Text.RegularExpressions;
using Attest.Diagnostics;
using Attest.Yaml;

namespace Attest.Reading;

/// <summary>An invalid value becomes a fault and counts as missing; <see cref="Finish"/> reports unknown keys.</summary>
internal sealed partial class FieldReader(YamlMapping mapping, FaultList faults)
{
    /// <summary>Up to this many keys are found faster one by one.</summary>
    private const int Few = 16;

    /// <summary>The index of each key; null if they are few.</summary>
    private readonly Dictionary<string, int>? _places = mapping.Entries.Count <= Few ? null
        : mapping.Entries.Select((entry, place) => (entry.Key.Value, place))
            .ToDictionary(e => e.Value, e => e.place, StringComparer.Ordinal);

    private readonly bool[] _isKnown = new bool[mapping.Entries.Count];

    /// <summary>With duplicates.</summary>
    private readonly List<string> _known = new(Few);

    /// <summary>Reported as missing; only those of pages with a fault have any.</summary>
    private Dictionary<string, ContentFault>? _missing;

    /// <summary>The fields that have fields below them, with the last reader of these; none if the field is empty.</summary>
    private List<(int Place, FieldReader? Reader, bool IsList)>? _below;

    private IEnumerable<string> _alsoKnown = [];

    private List<string>? _misnamed;

    private bool _isIncomplete;

    public Location At => mapping.At;

    public FaultList Faults => faults;

    public IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries => mapping.Entries;

    /// <summary>Null for nothing; a fault and null for what is not a mapping.</summary>
    public static FieldReader? Of(YamlNode? node, string what, FaultList faults, FaultKind kind = FaultKind.InvalidValue)
    {
        if (node is not (null or YamlScalar { IsNull: true } or YamlMapping))
        {
            faults.Add(kind, node.At, $"{what} must be a list of \"key: value\" pairs", FieldSlips.HelpForPairs(node));
        }

        return node is YamlMapping mapping ? new FieldReader(mapping, faults) : null;
    }

    /// <returns>Null when it is missing or empty.</returns>
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

    /// <returns>Where it is missing, an empty text at the mapping's place.</returns>
    public Located<string> RequiredText(string key, string help)
    {
        if (Text(key) is { } found && !string.IsNullOrWhiteSpace(found.Value))
        {
            return found;
        }

        // A value of the wrong type is reported already.
        if (Node(key) is null or YamlScalar)
        {
            ReportMissing(key, help);
        }

        return new Located<string>("", At);
    }

    public void Require(string key, string help)
    {
        if (Node(key) is null)
        {
            ReportMissing(key, help);
        }
    }

    private void ReportMissing(string key, string help)
    {
        if (PlaceOf(key) is >= 0 and var empty)
        {
            // A sign that no value can begin with, and nothing after it, is reported already.
            if (mapping.Entries[empty].Value is not YamlScalar { Value: "", IsPlain: true, At.Length: > 0 })
            {
                Report(mapping.Entries[empty].Key.At, "empty");
            }
        }
        else
        {
            Report(PlaceOfMissing, "missing");
        }

        void Report(Location at, string what)
        {
            if (!_isIncomplete)
            {
                (_missing ??= [])[key] = faults.Add(FaultKind.MissingField, at, $"\"{key}\" is {what}", help);
            }
        }
    }

    /// <summary>For fields of which the last ones may have been taken for text.</summary>
    public FieldReader WithoutMissing() => new(mapping, faults) { PlaceOfMissing = PlaceOfMissing, _isIncomplete = true };

    /// <summary>The beginning of the mapping or of the front matter.</summary>
    public Location PlaceOfMissing { get; init; } = mapping.At with { Length = 0 };

    /// <returns>The default.</returns>
    public T? Invalid<T>(Located<string> text, string message, string help)
    {
        faults.Add(FaultKind.InvalidValue, text.At, message, help);
        return default;
    }

    public Located<DateOnly>? Date(string key) => Text(key) is not { } text ? null
        : DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new Located<DateOnly>(date, text.At)
        : Invalid<Located<DateOnly>?>(text, $"\"{text.Value}\" is not a date", FieldSlips.HelpForDate(text.Value));

    public Located<DateOnly>? RequiredDate(string key, string help)
    {
        Require(key, help);
        return Date(key);
    }

    /// <summary>BCP 47, as in HTML: <c>en</c>, <c>pt-BR</c>, <c>zh-Hant</c>.</summary>
    public string? Language(string key) => Text(key) is not { Value.Length: > 0 } text ? null
        : LanguageTag().IsMatch(text.Value) ? text.Value
        : Invalid<string>(text, $"\"{text.Value}\" is not the code of a language", "write a code such as en, de or pt-BR");

    public bool? Flag(string key) => Text(key) is not { } text ? null
        : text.Value is "true" or "false" ? text.Value == "true"
        : Invalid<bool?>(text, $"\"{key}\" must be true or false, not \"{text.Value}\"", "write true or false");

    public int? Integer(string key, int minimum, int maximum) => Text(key) is not { } text ? null
        : int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum ? number
        : Invalid<int?>(text, $"\"{key}\" must be a whole number from {minimum} to {maximum}, not \"{text.Value}\"",
            "write the number alone, in digits");

    public Located<T>? Choice<T>(string key, IReadOnlyDictionary<string, T> choices) => Text(key) is not { } text ? null
        : choices.TryGetValue(text.Value, out var value) ? new Located<T>(value, text.At)
        : Invalid<Located<T>?>(text, $"\"{key}\" cannot be \"{text.Value}\"",
            $"one of: {string.Join(", ", choices.Keys)}"
                + Nearest.DidYouMean(OtherNames.Value(key, text.Value) ?? Nearest.To(text.Value, choices.Keys)));

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

    public IReadOnlyList<YamlNode> Items(string key)
    {
        var node = Node(key);
        if (node is not (null or YamlSequence))
        {
            ReportNoList(key, node);
        }

        return (node as YamlSequence)?.Items ?? [];
    }

    /// <summary>With a duplicate in it, the mapping is reported already.</summary>
    private void ReportNoList(string key, YamlNode node)
    {
        if (node is not YamlMapping { HadDuplicates: true })
        {
            faults.Add(FaultKind.InvalidValue, node.At, $"\"{key}\" must be a list", FieldSlips.HelpForList(key, node));
        }
    }

    public FieldReader? Mapping(string key)
    {
        var node = Node(key);
        var read = Of(node, $"\"{key}\"", faults);
        SetBelow(key, read, isList: false);
        return read;
    }

    private void SetBelow(string key, FieldReader? read, bool isList)
    {
        if (PlaceOf(key) is >= 0 and var place && (read is not null || Node(key) is null))
        {
            (_below ??= []).Add((place, read, isList));
        }
    }

    public IEnumerable<FieldReader> Mappings(string key)
    {
        SetBelow(key, null, isList: true);
        foreach (var node in Items(key))
        {
            if (node is YamlMapping entry)
            {
                var read = new FieldReader(entry, faults);
                SetBelow(key, read, isList: true);
                yield return read;
            }
            else
            {
                faults.Add(FaultKind.InvalidValue, node.At, $"each entry of \"{key}\" must be a list of \"key: value\" pairs",
                    FieldSlips.HelpForPairs(node));
            }
        }
    }

    /// <summary>Fields that are known and not read.</summary>
    public void Skip(Predicate<string> isKnown)
    {
        for (var place = 0; place < mapping.Entries.Count; place++)
        {
            _isKnown[place] |= isKnown(mapping.Entries[place].Key.Value);
        }
    }

    /// <summary>Gives what was read, after reporting unknown fields.</summary>
    public T Finished<T>(T read)
    {
        Finish();
        return read;
    }

    /// <param name="alsoKnown">Keys that were not asked for because they are rare.</param>
    public void Finish(IEnumerable<string>? alsoKnown = null)
    {
        _alsoKnown = alsoKnown ?? [];
        string[]? candidates = null;
        for (var place = 0; place < mapping.Entries.Count; place++)
        {
            if (!_isKnown[place])
            {
                candidates ??= [.. _known.Concat(_alsoKnown).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
                var lost = CountLost(place, candidates);
                if (lost > 0)
                {
                    ReportLost(place, lost);
                    place += lost - 1;
                }
                else
                {
                    ReportUnknown(mapping.Entries[place], candidates);
                }
            }
        }
    }

    /// <summary>Those for which an unknown field may be meant.</summary>
    public IReadOnlyList<string> Misnamed => _misnamed ?? [];

    private void ReportUnknown(KeyValuePair<YamlScalar, YamlNode> entry, string[] candidates)
    {
        var (key, value) = entry;
        var (message, help, meant) = FieldSlips.OfUnknown(key, value, candidates, isThere: other => PlaceOf(other) >= 0);
        faults.Add(FaultKind.UnknownField, key.At, message, help);
        if (meant is not null)
        {
            (_misnamed ??= []).Add(meant);
            Excuse(meant);
        }
    }

    /// <summary>How many fields from here on belong below the field before them, whose indentation they have lost.</summary>
    private int CountLost(int place, string[] candidates)
    {
        if (_below is null || _below.FindLastIndex(field => field.Place == place - 1) is not (>= 0 and var last))
        {
            return 0;
        }

        var below = _below[last].Reader;
        var end = place;
        while (end < mapping.Entries.Count && !_isKnown[end] && mapping.Entries[end].Key.Value is var key
            && (below is null
                ? Nearest.To(key, candidates) is null && !FieldSlips.IsGlued(key)
                    && (end > place || OtherNames.Field(key, candidates) is null)
                : below._known.Concat(below._alsoKnown).Contains(key, StringComparer.Ordinal)))
        {
            end++;
        }

        return end - place;
    }

    private void ReportLost(int place, int count)
    {
        var parent = mapping.Entries[place - 1];
        var (_, below, isList) = _below!.FindLast(field => field.Place == place - 1);
        var lost = mapping.Entries.Skip(place).Take(count).Select(entry => entry.Key).ToList();
        faults.Add(FaultKind.UnknownField, lost[0].At,
            $"{FieldSlips.Listed(lost)} {(count == 1 ? "belongs" : "belong")} below \"{parent.Key.Value}\"",
            FieldSlips.HelpForLost(parent.Key, below?.Entries[0].Key, lost, isList));
        Excuse(parent.Key.Value);
        lost.ForEach(key => below?.Excuse(key.Value));
    }

    /// <summary>A field is missing because another one has a slip, which is reported.</summary>
    private void Excuse(string key)
    {
        if (_missing?.GetValueOrDefault(key) is { } fault)
        {
            faults.SetCause(fault, FaultKind.UnknownField);
        }
    }

    private Located<string>? TextOf(YamlNode node, string key, bool isEntry = false)
    {
        if (node is YamlScalar scalar)
        {
            return scalar.IsNull ? null : new Located<string>(scalar.Value.Trim(), scalar.At);
        }

        faults.Add(FaultKind.InvalidValue, node.At, $"{(isEntry ? "each entry of " : "")}\"{key}\" must be text",
            FieldSlips.HelpForText(isEntry ? "- " : key + ": ", node));
        return null;
    }

    [GeneratedRegex("^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}
