using Attest.Content;
using Attest.Diagnostics;
using Attest.Text;
using Attest.Yaml;

namespace Attest.Reading;

internal static class ArticleFields
{
    public static readonly IReadOnlyDictionary<string, bool> PublishWords = new Dictionary<string, bool> { ["caution"] = true };

    private static readonly Dictionary<string, ReviewStatus> StatusWords = new(StringComparer.Ordinal)
    {
        ["submitted"] = ReviewStatus.Submitted,
        ["under-review"] = ReviewStatus.UnderReview,
        ["approved"] = ReviewStatus.Approved,
        ["withdrawn"] = ReviewStatus.Withdrawn,
    };

    public static ReviewBlock ReadReview(FieldReader fields)
    {
        if (fields.Mapping("review") is not { } review)
        {
            fields.Require("review", "write \"review:\" and below it, indented, \"status: submitted\"");
            return new ReviewBlock(new(ReviewStatus.Submitted, fields.PlaceOfMissing), null, [], [], null, HasStatus: false);
        }

        var status = review.Choice("status", StatusWords);
        review.Require("status", "one of: submitted, under-review, approved, withdrawn");
        return review.Finished(new ReviewBlock(
            status ?? new(ReviewStatus.Submitted, review.At),
            review.Date("submitted"),
            review.Texts("assigned"),
            [.. review.Mappings("approvals").Select(ReadApproval).OfType<Approval>()],
            review.Date("due"),
            HasStatus: status is not null));
    }

    private static Approval? ReadApproval(FieldReader fields)
    {
        var by = fields.RequiredText("by", "the id of the board member who approved, as in board.yml");
        var on = fields.RequiredDate("on", "the day of the approval, as in 2026-05-06");
        var seal = fields.Finished(fields.Text("seal"));
        return on is { } date && by.Value.Length > 0 ? new Approval(by, date, seal) : null;
    }

    public static IReadOnlyList<CodeSet> ReadCodes(FieldReader fields) => fields.Mapping("codes") is not { } codes ? []
        : [.. codes.Entries.Select(entry => new CodeSet(entry.Key.Value,
            codes.Node(entry.Key.Value) is YamlScalar ? [codes.Text(entry.Key.Value)!.Value] : codes.Texts(entry.Key.Value)))];

    public static IReadOnlyList<Located<string>> ReadAliases(FieldReader fields)
    {
        var aliases = fields.Texts("aliases").ToLookup(alias => Slugs.IsValid(alias.Value));
        foreach (var alias in aliases[false])
        {
            fields.Invalid<string>(alias, $"\"{alias.Value}\" cannot become an address",
                "a former slug: lower-case letters, digits and single hyphens");
        }

        return [.. aliases[true]];
    }

    public static IReadOnlyList<Author> ReadAuthors(FieldReader fields)
    {
        var authors = new List<Author>();
        foreach (var node in fields.Items("authors"))
        {
            if (node is YamlScalar scalar)
            {
                if (!scalar.IsNull && !string.IsNullOrWhiteSpace(scalar.Value))
                {
                    authors.Add(new Author(new(scalar.Value.Trim(), scalar.At), null, null));
                }
            }
            else if (FieldReader.Of(node, "each author", fields.Faults) is { } author)
            {
                var name = author.RequiredText("name", "write { name: …, orcid: … }");
                authors.Add(author.Finished(new Author(name, author.Text("orcid"), author.Text("github")?.Value)));
            }
        }

        return authors;
    }

    public static IReadOnlyList<HistoryEntry> ReadHistory(FieldReader fields) =>
        [.. fields.Mappings("history").Select(entry => entry.Finished(
            new HistoryEntry(RequiredDate(entry), entry.Text("by")?.Value, entry.RequiredText("note", "say what changed"))))];

    public static IReadOnlyList<Correction> ReadCorrections(FieldReader fields) =>
        [.. fields.Mappings("corrections").Select(entry => entry.Finished(
            new Correction(RequiredDate(entry), entry.RequiredText("text", "say what was wrong and what is right"))))];

    public static Withdrawal? ReadWithdrawal(FieldReader fields) =>
        fields.Mapping("withdrawn") is { } withdrawn
            ? withdrawn.Finished(new Withdrawal(withdrawn.Date("on"), withdrawn.Text("reason")))
            : null;

    public static Dictionary<string, Acknowledgement> ReadAcknowledged(FieldReader fields)
    {
        var reasons = new Dictionary<string, Acknowledgement>(StringComparer.Ordinal);
        if (fields.Mapping("retracted-acknowledged") is { } keys)
        {
            foreach (var (key, _) in keys.Entries)
            {
                var reason = keys.RequiredText(key.Value, "say why the retracted work is kept");
                reasons[key.Value] = new Acknowledgement(new(key.Value, key.At), reason);
            }
        }

        return reasons;
    }

    private static Located<DateOnly> RequiredDate(FieldReader entry) =>
        entry.RequiredDate("on", "the day, as in 2026-05-06") ?? new Located<DateOnly>(default, entry.At);
}
