using Attest.Content;
using Attest.Review;
using Attest.Validation.Rules.Review;

namespace Attest.Commands;

internal static class StatusText
{
    public static void Write(Terminal terminal, KnowledgeBase knowledgeBase, ReviewBoard board)
    {
        var output = terminal.Output;
        var asOf = board.AsOf;
        var bySpecialty = board.Entries.ToLookup(entry => entry.Article.Specialty.Value, entry => entry.State, StringComparer.Ordinal);
        output.WriteLine($"{CommandLine.Count(board.Entries.Count, "article")} as of {asOf:o}: {Counts(board)}");
        // Roles take room, so they are shown where the site asks for them.
        var hasRoles = knowledgeBase.Site.Review.Approvals.Places.Count > 0;
        Section("Waiting, the longest first",
            WithRoles(["since", "days", "article", "specialty", "status", "assigned to"], hasRoles, "missing"),
            board.Waiting.Select(entry => WithRoles(Waiting(entry, asOf), hasRoles, Missing(entry))));
        Section("Approval not valid", WithRoles(["article", "specialty", "why", "last approval"], hasRoles, "missing"),
            board.Lapsed.Select(entry => WithRoles(Lapsed(entry), hasRoles, Missing(entry))));
        Section("Overdue", ["due", "days ago", "article", "specialty", "approved by"], board.Overdue.Select(entry => Due(entry, asOf)));
        Section("Due soon", ["due", "in days", "article", "specialty", "approved by"], board.DueSoon.Select(entry => Due(entry, asOf)));
        Section("Reviewers", WithRoles(["id", "name", "waiting", "approved", "due soon", "overdue"], hasRoles, "roles"),
            ReviewerLoad.Of(knowledgeBase, board).Select(load => WithRoles(Reviewer(load), hasRoles, RolesOf(load.Member))));
        Section("Specialties", ["id", "articles", "waiting", "approved", "due soon", "overdue", "lapsed", "withdrawn"],
            knowledgeBase.Settings.Specialties.Select(s => s.Id.Value).Order(StringComparer.Ordinal)
                .Select(id => Specialty(id, [.. bySpecialty[id]])));

        void Section(string heading, string[] columns, IEnumerable<string[]> rows)
        {
            var table = new TextTable(columns);
            foreach (var row in rows)
            {
                table.Add(row);
            }

            if (!table.IsEmpty)
            {
                output.WriteLine();
                output.WriteLine(heading);
                table.Write(output, terminal.Width);
            }
        }
    }

    private static string[] WithRoles(string[] columns, bool hasRoles, string roles) => hasRoles ? [.. columns, roles] : columns;

    private static string Missing(BoardEntry entry) => ReviewWords.Missing(entry.Places) is { Length: > 0 } missing ? missing : "-";

    private static string RolesOf(BoardMember member) =>
        string.Join(", ", member.Roles.Select(role => role.Value).DefaultIfEmpty("-"));

    private static string Counts(ReviewBoard board) =>
        string.Join(", ", board.Entries.CountBy(entry => entry.State).OrderBy(pair => pair.Key)
            .Select(pair => $"{pair.Value} {InWords(pair.Key)}").DefaultIfEmpty("none"));

    private static string[] Waiting(BoardEntry entry, DateOnly asOf) =>
    [
        Day(entry.Submitted), entry.Submitted is { } since ? $"{asOf.DayNumber - since.DayNumber}" : "?",
        entry.Article.Slug, entry.Article.Specialty.Value, InWords(entry.State),
        string.Join(", ", entry.Article.Review.Assigned.Select(id => id.Value).DefaultIfEmpty("nobody")),
    ];

    private static string[] Lapsed(BoardEntry entry)
    {
        var last = entry.Article.Review.Approvals.MaxBy(approval => approval.On.Value);
        var approval = last is null ? "none" : $"{last.On.Value:o} {last.By.Value}";
        return [entry.Article.Slug, entry.Article.Specialty.Value, InWords(entry.State), approval];
    }

    private static string[] Due(BoardEntry entry, DateOnly asOf) =>
    [
        Day(entry.Standing.Due), $"{Math.Abs(entry.Standing.Due!.Value.DayNumber - asOf.DayNumber)}",
        entry.Article.Slug, entry.Article.Specialty.Value,
        string.Join(", ", entry.Standing.Current.Select(approval => approval.By.Value).Distinct(StringComparer.Ordinal)),
    ];

    private static string[] Reviewer(ReviewerLoad load)
    {
        var (member, tally) = load;
        return [member.Id.Value, member.Name, .. Numbers(tally.Waiting, tally.Approved, tally.DueSoon, tally.Overdue)];
    }

    private static string[] Specialty(string id, IReadOnlyList<ReviewState> states)
    {
        var (waiting, approved, dueSoon, overdue, lapsed, withdrawn) = ReviewTally.Of(states);
        return [id, .. Numbers(states.Count, waiting, approved, dueSoon, overdue, lapsed, withdrawn)];
    }

    private static string InWords(ReviewState state) => state switch
    {
        ReviewState.Submitted => "submitted",
        ReviewState.UnderReview => "under review",
        ReviewState.Approved => "approved",
        ReviewState.DueSoon => "due soon",
        ReviewState.Overdue => "overdue",
        ReviewState.Changed => "changed since approval",
        ReviewState.Unproven => "too few valid approvals",
        ReviewState.Withdrawn => "withdrawn",
        ReviewState.Unknown => "without a status",
    };

    private static IEnumerable<string> Numbers(params int[] numbers) => numbers.Select(number => $"{number}");

    private static string Day(DateOnly? day) => day is { } known ? $"{known:o}" : "?";
}
