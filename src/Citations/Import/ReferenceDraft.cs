using Attest.Content.Models;
using Attest.Diagnostics;

namespace Attest.Citations.Import;

/// <summary>A reference while a record is read. Of two values for one field the first stays.</summary>
internal sealed class ReferenceDraft(string key, Location at)
{
    private readonly Dictionary<string, Located<string>> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<CslName>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Located<CslDate>> _dates = new(StringComparer.Ordinal);

    public string Type { get; set; } = "";

    public Evidence Evidence { get; set; } = Evidence.Other;

    public bool Has(string variable) => _variables.ContainsKey(variable);

    public string? Text(string variable) => _variables.TryGetValue(variable, out var value) ? value.Value : null;

    public CslDate? Date(string variable) => _dates.TryGetValue(variable, out var date) ? date.Value : null;

    public void Set(string variable, string? text, Location where)
    {
        if (ImportedText.Clean(text) is { Length: > 0 } value)
        {
            _variables.TryAdd(variable, new Located<string>(value, where));
        }
    }

    /// <summary>An identifier in the form in which it should have been written, if that can be told.</summary>
    public void Set(string variable, IdentifierKind kind, string? text, Location where)
    {
        var value = ImportedText.Clean(text);
        Set(variable, Identifiers.Bare(kind, value) ?? value, where);
    }

    public void Replace(string variable, string text)
    {
        if (_variables.Remove(variable, out var old))
        {
            Set(variable, text, old.At);
        }
    }

    public void SetDate(string variable, CslDate? date, Location where)
    {
        if (date is not null)
        {
            _dates.TryAdd(variable, new Located<CslDate>(date, where));
        }
    }

    public void Add(string variable, CslName? name)
    {
        if (name is not null)
        {
            _names[variable] = [.. _names.GetValueOrDefault(variable, []), name];
        }
    }

    public void SetNames(string variable, IReadOnlyList<CslName> names)
    {
        if (names.Count > 0)
        {
            _names.TryAdd(variable, names);
        }
    }

    /// <summary>What an export of ours repeats at the end of the note; it is news, and no part of the entry.</summary>
    public void TakeRetractionOutOfNote(string? retraction)
    {
        var words = ImportedText.Clean(retraction);
        if (words.Length > 0 && _variables.TryGetValue("note", out var note) && note.Value.EndsWith(words, StringComparison.Ordinal))
        {
            _variables.Remove("note");
            Set("note", note.Value[..^words.Length], note.At);
        }
    }

    public Reference Build() => new()
    {
        Id = new Located<string>(key, at),
        Type = new Located<string>(Type, at),
        Evidence = Evidence,
        Variables = _variables,
        Names = _names,
        Dates = _dates,
        IsShared = true,
    };
}
