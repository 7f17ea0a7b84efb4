using Attest.Content;
using Attest.Diagnostics;
using Attest.Yaml;

namespace Attest.Reading;

/// <summary>Reads entries in CSL-YAML or CSL-JSON. Unknown variables are faults; missing ones are not.</summary>
internal static class ReferenceParser
{
    /// <summary>Known and not used.</summary>
    private static readonly string[] NameHints = ["comma-suffix", "comma-prefix", "static-ordering", "parse-names", "ORCID", "orcid"];

    public static Reference? Parse(FieldReader fields, bool isShared, bool needsId = true)
    {
        var id = needsId
            ? fields.RequiredText("id", "give the reference a short key, such as smith2020, and cite it as [@smith2020]")
            : fields.Text("id") ?? new Located<string>("", fields.At with { Length = 1 });
        if (id.Value.Length == 0 && needsId)
        {
            if (fields.Entries.Any(entry => OtherNames.IsNear(entry.Key.Value, "id")))
            {
                // Its other name is reported instead.
                fields.Skip(key => CslVariables.IsKnown(key) || key is "type" or "evidence" or "NCT" or "superseded-by" or "custom");
                fields.Finish(CslVariables.Texts);
            }

            return null;
        }

        if (needsId && id.Value.StartsWith('@'))
        {
            // It is cited as [@key]; the key has no sign.
            fields.Invalid<string>(id, "the sign @ belongs to the citation, not to the id", $"write \"id: {id.Value.TrimStart('@')}\"");
            id = id with { Value = id.Value.TrimStart('@') };
        }

        // Exported CSL-JSON has fields unknown to CSL in "custom".
        var custom = fields.Mapping("custom");
        var evidence = fields.Choice("evidence", EvidenceWord.All) ?? custom?.Choice("evidence", EvidenceWord.All);
        var variables = new List<KeyValuePair<string, Located<string>>>();
        Add("NCT", fields.Text("NCT") ?? custom?.Text("NCT"));
        Add("superseded-by", fields.Text("superseded-by") ?? custom?.Text("superseded-by"));
        var retraction = custom?.Text("retraction")?.Value;
        custom?.Finish();

        var names = new List<KeyValuePair<string, IReadOnlyList<CslName>>>();
        var dates = new List<KeyValuePair<string, Located<CslDate>>>();
        foreach (var (key, value) in fields.Entries)
        {
            if (CslVariables.Texts.Contains(key.Value))
            {
                Add(key.Value, key.Value switch
                {
                    "categories" or "references" => Ignore(key.Value),
                    "note" => WithoutRetraction(fields.Text("note"), retraction),
                    _ => fields.Text(key.Value),
                });
            }
            else if (CslVariables.Names.Contains(key.Value))
            {
                names.Add(new(key.Value, ParseNames(fields, key.Value)));
            }
            else if (CslVariables.Dates.Contains(key.Value) && fields.Node(key.Value) is { } node)
            {
                dates.Add(new(key.Value, CslDateParser.Parse(key.Value, node, fields.Faults)));
            }
        }

        var type = fields.Text("type") ?? new Located<string>("", id.At);
        if (type.Value.Length > 0 && !CslVariables.Types.Contains(type.Value))
        {
            fields.Invalid<string>(type, $"unknown reference type \"{type.Value}\"",
                $"for example article-journal, book, chapter, report, webpage{Nearest.DidYouMean(MeantBy(type.Value, fields))}");
        }

        fields.Finish(CslVariables.Texts.Concat(CslVariables.Names).Concat(CslVariables.Dates));
        return new Reference
        {
            Id = id,
            Type = type,
            Evidence = evidence?.Value ?? Evidence.Other,
            Variables = FieldMap<Located<string>>.Of(variables),
            Names = FieldMap<IReadOnlyList<CslName>>.Of(names),
            Dates = FieldMap<Located<CslDate>>.Of(dates),
            IsShared = isShared,
            Misnamed = fields.Misnamed,
        };

        void Add(string name, Located<string>? value)
        {
            if (value is { Value.Length: > 0 } text)
            {
                variables.Add(new(name, text));
            }
        }

        Located<string>? Ignore(string key)
        {
            fields.Node(key);
            return null;
        }
    }

    /// <summary>A guideline is an article where it has a journal, and a report where it has a publisher.</summary>
    private static string? MeantBy(string type, FieldReader fields) => OtherNames.Value("type", type) switch
    {
        "report" when fields.Node("container-title") is not null => "article-journal",
        "article-journal" when fields.Node("container-title") is null && fields.Node("publisher") is not null => "report",
        var meant => meant ?? Nearest.To(type, CslVariables.Types),
    };

    /// <summary>An export repeats in the note that a work is retracted; the entry itself does not say so.</summary>
    private static Located<string>? WithoutRetraction(Located<string>? note, string? retraction) =>
        note is { } text && retraction is { Length: > 0 } && text.Value.EndsWith(retraction, StringComparison.Ordinal)
            ? text with { Value = text.Value[..^retraction.Length].TrimEnd() }
            : note;

    private static CslName[] ParseNames(FieldReader fields, string key)
    {
        var what = $"each entry of \"{key}\"";
        var names = new List<CslName>();
        foreach (var node in fields.Node(key) is YamlSequence or null ? fields.Items(key) : [fields.Node(key)!])
        {
            if (node is YamlScalar { IsNull: false } literal)
            {
                names.Add(new CslName(null, null, Literal: literal.Value.Trim()));
            }
            else if (FieldReader.Of(node, what, fields.Faults) is { } name)
            {
                names.Add(ParseName(name));
            }
        }

        return [.. names];
    }

    private static CslName ParseName(FieldReader name)
    {
        var parsed = new CslName(
            name.Text("family")?.Value,
            name.Text("given")?.Value,
            name.Text("suffix")?.Value,
            name.Text("dropping-particle")?.Value,
            name.Text("non-dropping-particle")?.Value,
            (name.Text("literal") ?? name.Text("name"))?.Value);
        foreach (var hint in NameHints)
        {
            name.Node(hint);
        }

        name.Finish();
        // A field under another name is reported itself.
        if (parsed is { Family: null, Given: null, Literal: null } && name.Misnamed.Count == 0)
        {
            name.Faults.Add(FaultKind.InvalidValue, name.At, "a name needs \"family\" or \"literal\"",
                "write { family: Marie, given: I }, or { literal: World Health Organization } for a group");
        }

        return parsed;
    }
}
