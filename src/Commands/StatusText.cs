using System.Globalization;
using Attest.Content;
using Attest.Review;

namespace Attest.Commands;

/// <summary>The review board as tables of text. Parts without articles are left out.</summary>
internal static class StatusText
{
    public static void Write(Terminal terminal, KnowledgeBase knowledgeBase, ReviewBoard board)
    {
        var output = terminal.Output;
        output.WriteLine(Line($"{ApprovalSummary.Count(board.Entries.Count, "article")} as of {board.AsOf:o}: {Counts(board)}"));
        Section(terminal, "Waiting, the longest first", Waiting(board));
        Section(terminal, "Approval not valid", Lapsed(board));
        Section(terminal, "Overdue", Due(board.Overdue, board.AsOf, "days ago"));
        Section(terminal, "Due soon", Due(board.DueSoon, board.AsOf, "in days"));
        Section(terminal, "Reviewers", Reviewers(knowledgeBase, board));
        Section(terminal, "Specialties", Specialties(knowledgeBase, board));
    }

    private static void Section(Terminal terminal, string heading, TextTable table)
    {
        if (!table.IsEmpty)
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine(heading);
            table.Write(terminal.Output, terminal.Width);
        }
    }

    private static string Counts(ReviewBoard board)
    {
        var counts = board.Entries.CountBy(entry => entry.State).OrderBy(pair => pair.Key)
            .Select(pair => Line($"{pair.Value} {InWords(pair.Key)}")).ToList();
        return counts.Count > 0 ? string.Join(", ", counts) : "none";
    }

    private static TextTable Waiting(ReviewBoard board)
    {
        var table = new TextTable("since", "days", "article", "specialty", "status", "assigned to");
        foreach (var entry in board.Waiting)
        {
            var days = entry.Submitted is { } since ? Line($"{board.AsOf.DayNumber - since.DayNumber}") : "?";
            var assigned = entry.Article.Review.Assigned.Select(id => id.Value).ToList();
            table.Add(Day(entry.Submitted), days, entry.Article.Slug, entry.Article.Specialty.Value, InWords(entry.State), assigned.Count > 0 ? string.Join(", ", assigned) : "nobody");
        }

        return table;
    }

    private static TextTable Lapsed(ReviewBoard board)
    {
        var table = new TextTable("article", "specialty", "why", "last approval");
        foreach (var entry in board.Lapsed)
        {
            var last = entry.Article.Review.Approvals.MaxBy(approval => approval.On.Value);
            table.Add(entry.Article.Slug, entry.Article.Specialty.Value, InWords(entry.State), last is null ? "none" : Line($"{last.On.Value:o} {last.By.Value}"));
        }

        return table;
    }

    private static TextTable Due(IEnumerable<BoardEntry> entries, DateOnly asOf, string days)
    {
        var table = new TextTable("due", days, "article", "specialty", "approved by");
        foreach (var entry in entries)
        {
            table.Add(Day(entry.Standing.Due), Line($"{Math.Abs(entry.Standing.Due!.Value.DayNumber - asOf.DayNumber)}"), entry.Article.Slug,
                entry.Article.Specialty.Value, string.Join(", ", entry.Standing.Current.Select(approval => approval.By.Value).Distinct(StringComparer.Ordinal)));
        }

        return table;
    }

    private static TextTable Reviewers(KnowledgeBase knowledgeBase, ReviewBoard board)
    {
        var table = new TextTable("id", "name", "waiting", "approved", "due soon", "overdue");
        foreach (var (member, tally) in ReviewerLoad.Of(knowledgeBase, board))
        {
            table.Add([member.Id.Value, member.Name, .. Numbers(tally.Waiting, tally.Approved, tally.DueSoon, tally.Overdue)]);
        }

        return table;
    }

    private static TextTable Specialties(KnowledgeBase knowledgeBase, ReviewBoard board)
    {
        var table = new TextTable("id", "articles", "waiting", "approved", "due soon", "overdue", "lapsed", "withdrawn");
        var bySpecialty = board.Entries.ToLookup(entry => entry.Article.Specialty.Value, entry => entry.State, StringComparer.Ordinal);
        foreach (var specialty in knowledgeBase.Settings.Specialties.Select(s => s.Id.Value).Order(StringComparer.Ordinal))
        {
            var (waiting, approved, dueSoon, overdue, lapsed, withdrawn) = ReviewTally.Of(bySpecialty[specialty]);
            table.Add([specialty, .. Numbers(bySpecialty[specialty].Count(), waiting, approved, dueSoon, overdue, lapsed, withdrawn)]);
        }

        return table;
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
        _ => "without a status",
    };

    private static IEnumerable<string> Numbers(params int[] numbers) => numbers.Select(number => Line($"{number}"));

    private static string Day(DateOnly? day) => day is { } known ? Line($"{known:o}") : "?";

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
