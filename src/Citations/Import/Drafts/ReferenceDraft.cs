using System.Text;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Citations.Import.Drafts;

/// <summary>A reference while a record is read. Of two values for one field the first stays.</summary>
internal sealed class ReferenceDraft(string key, Location at)
{
    private readonly Dictionary<string, Located<string>> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CslName>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Located<CslDate>> _dates = new(StringComparer.Ordinal);

    /// <summary>Grows in place: a record may have as many notes as somebody likes.</summary>
    private readonly StringBuilder _note = new();
    private Location? _noteAt;

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
        if (name is null)
        {
            return;
        }

        if (!_names.TryGetValue(variable, out var names))
        {
            _names.Add(variable, names = []);
        }

        names.Add(name);
    }

    public void SetNames(string variable, IReadOnlyList<CslName> names)
    {
        if (names.Count > 0)
        {
            _names.TryAdd(variable, [.. names]);
        }
    }

    /// <summary>One more note; they become one text.</summary>
    public void AddNote(string? text, Location where)
    {
        if (ImportedText.Clean(text) is { Length: > 0 } note)
        {
            _note.Append(_note.Length > 0 ? " " : "").Append(note);
            _noteAt ??= where;
        }
    }

    /// <summary>What an export of ours repeats at the end of the note; it is news, and no part of the entry.</summary>
    public void TakeRetractionOutOfNote(string? retraction)
    {
        var words = ImportedText.Clean(retraction);
        var start = _note.Length - words.Length;
        if (words.Length > 0 && start >= 0 && _note.ToString(start, words.Length) == words)
        {
            _note.Length = start;
            while (_note.Length > 0 && char.IsWhiteSpace(_note[^1]))
            {
                _note.Length--;
            }
        }
    }

    public Reference Build()
    {
        if (_noteAt is { } where)
        {
            Set("note", _note.ToString(), where);
        }

        return new Reference
        {
            Id = new Located<string>(key, at),
            Type = new Located<string>(Type, at),
            Evidence = Evidence,
            Variables = _variables,
            Names = _names.ToDictionary(static pair => pair.Key, static IReadOnlyList<CslName> (pair) => pair.Value, StringComparer.Ordinal),
            Dates = _dates,
            IsShared = true,
        };
    }
}
