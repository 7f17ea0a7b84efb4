using System.Text;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Citations.Import.Drafts;

/// <summary>The content of a file of references. An entry without a key in the file has an empty one.</summary>
public sealed record ImportResult(IReadOnlyList<Reference> References, IReadOnlyList<ContentFault> Faults)
{
    internal static ImportResult Of<T>(
        SourceText source, IReadOnlyList<T> records, FaultList faults, Func<T, Reference> convert, string kind, string help)
    {
        if (records.Count == 0 && faults.All.Count == 0)
        {
            faults.Add(FaultKind.UnreadableFile, source.At(0), $"the file contains no {kind}", help);
        }

        return new ImportResult([.. records.Select(convert)], faults.All);
    }
}

/// <summary>A reference while a record is read. Of two values for one field the first counts.</summary>
internal sealed class ReferenceDraft(string key, Location at)
{
    private readonly Dictionary<string, Located<string>> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CslName>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Located<CslDate>> _dates = new(StringComparer.Ordinal);

    // Not a string, since a record may have any number of notes.
    private readonly StringBuilder _note = new();
    private Location? _noteAt;

    public string Type { get; set; } = "";

    public Evidence Evidence { get; set; } = Evidence.Other;

    public bool Has(string variable) => _variables.ContainsKey(variable);

    public string? Text(string variable) => _variables.TryGetValue(variable, out var value) ? value.Value : null;

    public void Set(string variable, string? text, Location where)
    {
        if (ImportedText.Clean(text) is { Length: > 0 } value)
        {
            _variables.TryAdd(variable, new Located<string>(value, where));
        }
    }

    public void Set(string variable, TaggedField? field)
    {
        if (field is not null)
        {
            Set(variable, field.Value, field.At);
        }
    }

    /// <summary>An identifier, corrected if possible, as the variable of its name.</summary>
    public void Set(IdentifierKind kind, string? text, Location where)
    {
        var value = ImportedText.Clean(text);
        Set(VariableOf(kind), Identifiers.Bare(kind, value) ?? value, where);
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
            _names.TryAdd(variable, []);
            _names[variable].Add(name);
        }
    }

    public void SetNames(string variable, IReadOnlyList<CslName> names)
    {
        if (names.Count > 0)
        {
            _names.TryAdd(variable, [.. names]);
        }
    }

    /// <summary>
    /// Reads a note; all notes become one text. Reference managers put identifiers there for which they have no field:
    /// <c>PMID: 123</c>, <c>NCT: NCT01234567</c>.
    /// </summary>
    public void ReadNote(string text, Location where)
    {
        var note = ImportedText.Clean(text);
        var colon = note.IndexOf(':', StringComparison.Ordinal);
        var label = colon < 0 ? "" : note[..colon].Trim().ToLowerInvariant();
        var value = note[(colon + 1)..].Trim();
        // A sentence may begin with such a word; an identifier is one word.
        if (!value.Contains(' ', StringComparison.Ordinal) && ReadLabelled(label, value, where))
        {
            return;
        }

        if (label == "retraction")
        {
            TakeRetractionOutOfNote(value);
        }
        else if (ImportedText.Clean(note) is { Length: > 0 } clean)
        {
            _note.Append(_note.Length > 0 ? " " : "").Append(clean);
            _noteAt ??= where;
        }
    }

    /// <summary>Our own export repeats it at the end of the note; it is not part of the entry.</summary>
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
            Names = _names.ToDictionary(
                static pair => pair.Key, static IReadOnlyList<CslName> (pair) => pair.Value, StringComparer.Ordinal),
            Dates = _dates,
            IsShared = true,
        };
    }

    private static string VariableOf(IdentifierKind kind) => kind.ToString().ToUpperInvariant();

    private bool ReadLabelled(string label, string value, Location where)
    {
        IdentifierKind? identifier = label switch
        {
            "pmid" => IdentifierKind.Pmid,
            "pmcid" => IdentifierKind.Pmcid,
            "doi" => IdentifierKind.Doi,
            "issn" => IdentifierKind.Issn,
            "nct" or "clinicaltrials.gov" => IdentifierKind.Nct,
            _ => null,
        };
        if (identifier is { } kind && Identifiers.Bare(kind, value) is { } bare)
        {
            Set(VariableOf(kind), bare, where);
            return true;
        }

        switch (label)
        {
            case "evidence" when EvidenceWord.Read(value) is not Evidence.Other and var evidence:
                Evidence = evidence;
                return true;
            case "csl-type" when CslVariables.Types.Contains(value):
                Type = value;
                return true;
            case "superseded-by":
                Set("superseded-by", value, where);
                return true;
            default:
                return false;
        }
    }
}
