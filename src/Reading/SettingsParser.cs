using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Text;
using Attest.Yaml;

namespace Attest.Reading;

/// <summary>Reads site.yml, which is required, board.yml and the vocabularies. A field with a fault gets its default.</summary>
public static class SettingsParser
{
    /// <param name="find">Gives the text of a file below the input folder, or null.</param>
    /// <param name="placeOf">Gives an empty text for a missing file.</param>
    public static Settings Parse(Func<string, SourceText?> find, Func<string, SourceText> placeOf)
    {
        var faults = new FaultList(isConfiguration: true);
        var site = SiteParser.Parse(find("site.yml"), placeOf("site.yml"), faults);
        var members = new List<BoardMember>();
        if (SettingsFile.Fields(find("board.yml"), faults) is { } fields)
        {
            var accounts = new SharedAccounts(faults);
            var read = fields.Mappings("members").Select(entry => ReadMember(entry, accounts)).OfType<BoardMember>();
            members = fields.Finished(Unique(read, m => m.Id, "member", faults));
        }

        return new Settings(site, new Board(members), ReadSpecialties(find, faults), ReadGlossary(find, faults), faults.All);
    }

    private static BoardMember? ReadMember(FieldReader fields, SharedAccounts accounts)
    {
        var id = fields.RequiredText("id", "a short name for use in approvals, as in jane-doe");
        var active = fields.Mapping("active");
        var (handle, number) = (fields.Text("github"), fields.Text("github-id"));
        var member = new BoardMember(
            id,
            fields.RequiredText("name", "the member's name as readers see it").Value,
            fields.Text("credentials")?.Value,
            fields.Text("role")?.Value,
            fields.Texts("specialties"),
            handle?.Value,
            fields.Text("orcid"),
            fields.Text("conflicts")?.Value,
            active?.Date("from")?.Value,
            active?.Date("until")?.Value)
        {
            Roles = fields.Texts("roles"),
            GitHubId = ReadAccountNumber(fields, number),
        };
        accounts.Add(id, "GitHub handle", handle, AccountNames.HandleOf);
        accounts.Add(id, "account number", number, digits => digits.TrimStart('0'));
        accounts.Add(id, "ORCID iD", member.Orcid, AccountNames.OrcidOf);
        if (active?.Date("until") is { } until && member.ActiveFrom > until.Value)
        {
            fields.Faults.Add(FaultKind.InvalidValue, until.At, "\"until\" is before \"from\"",
                "write the first day of the membership after \"from\", the last day after \"until\"");
        }

        active?.Finish();
        fields.Finish();
        if (id.Value.Length > 0 && !Slugs.IsValid(id.Value))
        {
            fields.Invalid<string>(
                id, $"\"{id.Value}\" cannot be the id of a member", "use lower-case letters, digits and single hyphens, as in jane-doe");
        }

        return id.Value.Length > 0 ? member : null;
    }

    private static long? ReadAccountNumber(FieldReader fields, Located<string>? number) => number is not { } text ? null
        : long.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var account) && account > 0 ? account
        : fields.Invalid<long?>(text, $"\"{text.Value}\" is not the number of an account",
            "write the \"id\" that https://api.github.com/users/HANDLE gives, in digits");

    private static List<Specialty> ReadSpecialties(Func<string, SourceText?> find, FaultList faults)
    {
        var specialties = new List<Specialty>();
        if (SettingsFile.Fields(find("vocabulary/specialties.yml"), faults) is not { } all)
        {
            return specialties;
        }

        foreach (var (key, _) in all.Entries)
        {
            if (all.Mapping(key.Value) is not { } fields)
            {
                all.Require(key.Value, "write { name: … } after it");
                continue;
            }

            if (!Slugs.IsValid(key.Value))
            {
                faults.Add(FaultKind.InvalidValue, key.At, $"\"{key.Value}\" cannot be the id of a specialty",
                    "use lower-case letters, digits and single hyphens");
                continue;
            }

            specialties.Add(fields.Finished(new Specialty(
                new(key.Value, key.At),
                fields.RequiredText("name", "the specialty's name as readers see it").Value,
                fields.Text("description")?.Value,
                fields.Text("schema")?.Value)));
        }

        return specialties;
    }

    private static List<GlossaryTerm> ReadGlossary(Func<string, SourceText?> find, FaultList faults)
    {
        switch (SettingsFile.Read(find("vocabulary/glossary.yml"), faults))
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlSequence { Items: var items } sequence when items.Count == 0 || items.Any(item => item is YamlMapping):
                var terms = sequence.Items.Select(item => FieldReader.Of(item, "each term", faults)).OfType<FieldReader>()
                    .Select(ReadTerm);
                return Unique(terms.Where(t => t.Term.Value.Length > 0), t => t.Term, "term", faults);
            case var node:
                faults.Add(
                    FaultKind.MalformedFrontMatter, node.At, "the glossary must be a list of terms", "begin each with \"- term: …\"");
                return [];
        }
    }

    private static GlossaryTerm ReadTerm(FieldReader fields)
    {
        var term = fields.RequiredText("term", "the word that is explained");
        var definition = fields.RequiredText("definition", "what the term means, in plain words");
        return fields.Finished(new GlossaryTerm(
            term,
            definition.Value,
            [.. fields.Texts("synonyms").Select(s => s.Value)],
            [.. fields.Texts("abbreviations").Select(s => s.Value)])
        {
            DefinitionAt = definition.At,
            Since = fields.Date("since"),
        });
    }

    private static List<T> Unique<T>(IEnumerable<T> items, Func<T, Located<string>> name, string what, FaultList faults)
    {
        var unique = new List<T>();
        var places = new Dictionary<string, Location>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            var (value, at) = name(item);
            if (places.TryAdd(value, at))
            {
                unique.Add(item);
            }
            else
            {
                faults.Add(FaultKind.InvalidValue, at, $"duplicate {what} \"{value}\"", $"the first is at {places[value]}");
            }
        }

        return unique;
    }
}
