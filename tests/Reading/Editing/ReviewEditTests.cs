using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading.Editing;

namespace Attest.Tests.Reading.Editing;

/// <summary>An approval goes into whatever somebody wrote; every other character stays.</summary>
public class ReviewEditTests
{
    private const string New = "{ by: sample, on: 2026-05-06, seal: \"attest-1:sha256:00\" }";

    private static readonly ReviewChange Approval =
        new(IsApproved: true, new NewApproval("sample", new DateOnly(2026, 5, 6), "attest-1:sha256:00"), new DateOnly(2027, 5, 6), null);

    private static readonly ReviewChange WithNote =
        Approval with { Note = new HistoryEntry(new(new DateOnly(2026, 5, 6), default), "sample", new("Dose: corrected", default)) };

    private static string? Edited(string front, ReviewChange change) => Whole("---\n" + front + "---\nText.", change)?[4..^9];

    private static string? Whole(string text, ReviewChange change) => ReviewEdit.Of(new SourceText("a.md", text), change)?.Apply().Text;

    [Theory]
    // Blocks.
    [InlineData("review:\n  status: submitted\n", "review:\n  status: approved\n  approvals:\n    - NEW\n  due: 2027-05-06\n")]
    [InlineData("review:\n    status: submitted   # now\n    # since\n    submitted: 2026-04-20 # day\n\n# end\ntitle: T\n",
        "review:\n    status: approved   # now\n    # since\n    submitted: 2026-04-20 # day\n    approvals:\n      - NEW\n    due: "
            + "2027-05-06\n\n# end\ntitle: T\n")]
    [InlineData("review:\n  status: 'under-review'\n  approvals:\n  - { by: a, on: 2025-01-01 } # first\n  # renewed\n  due: "
        + "\"2026-01-01\"\n",
        "review:\n  status: 'approved'\n  approvals:\n  - { by: a, on: 2025-01-01 } # first\n  - NEW\n  # renewed\n  due: "
            + "\"2027-05-06\"\n")]
    [InlineData("review:\n  due: 2026-01-01\n  status: approved\n  approvals:\n      - by: a\n        on: 2025-01-01   # c\n      -\n    "
        + "    on: 2025-02-01\n        by: b\n  assigned: [x]\n",
        "review:\n  due: 2027-05-06\n  status: approved\n  approvals:\n      - by: a\n        on: 2025-01-01   # c\n      -\n        on: "
            + "2025-02-01\n        by: b\n      - NEW\n  assigned: [x]\n")]
    [InlineData("review:\n  status: submitted\n  approvals:   # written by approve\n  due:\n",
        "review:\n  status: approved\n  approvals:   # written by approve\n    - NEW\n  due: 2027-05-06\n")]
    [InlineData("review:\n  status: submitted\n  approvals: []\n  due: ~\n",
        "review:\n  status: approved\n  approvals: [NEW]\n  due: 2027-05-06\n")]
    [InlineData("review:\n  status: submitted\n  approvals: null\n",
        "review:\n  status: approved\n  approvals: [NEW]\n  due: 2027-05-06\n")]
    [InlineData("review:\n  status: submitted\n  approvals: [{ by: a, on: 2025-01-01 },\n    { by: b, on: 2025-01-02 } ] # two\n",
        "review:\n  status: approved\n  approvals: [{ by: a, on: 2025-01-01 },\n    { by: b, on: 2025-01-02 }, NEW ] # two\n  due: "
            + "2027-05-06\n")]
    [InlineData("review:\n  \"status\":\tsubmitted\n  'due': 2026-01-01\n",
        "review:\n  \"status\":\tapproved\n  approvals:\n    - NEW\n  'due': 2027-05-06\n")]
    [InlineData("review:\n  due: 2026-01-01\n  status: submitted\n",
        "review:\n  due: 2027-05-06\n  status: approved\n  approvals:\n    - NEW\n")]
    [InlineData("  title: T\n  review:\n   status: submitted\n",
        "  title: T\n  review:\n   status: approved\n   approvals:\n     - NEW\n   due: 2027-05-06\n")]
    [InlineData("review:\n  ? status\n  : submitted\n", "review:\n  ? status\n  : approved\n  approvals:\n    - NEW\n  due: 2027-05-06\n")]
    // Braces.
    [InlineData("review: { status: submitted }\n", "review: { status: approved, approvals: [NEW], due: 2027-05-06 }\n")]
    [InlineData("review: {status: \"submitted\", due: 2026-01-01,}  # c\n",
        "review: {status: \"approved\", approvals: [NEW], due: 2027-05-06,}  # c\n")]
    [InlineData("review: { status: submitted, approvals: [ ], due: }\n",
        "review: { status: approved, approvals: [NEW ], due: 2027-05-06 }\n")]
    [InlineData("review: {\n  status: submitted, # now\n  submitted: 2026-04-20 # day\n  }\n",
        "review: {\n  status: approved, # now\n  submitted: 2026-04-20, approvals: [NEW], due: 2027-05-06 # day\n  }\n")]
    [InlineData("{ title: T, review: { status: submitted } }\n",
        "{ title: T, review: { status: approved, approvals: [NEW], due: 2027-05-06 } }\n")]
    [InlineData("{\"review\":{\"status\":\"submitted\",\"approvals\":[{\"by\":\"a\",\"on\":\"2025-01-01\"}]}}\n",
        "{\"review\":{\"status\":\"approved\",\"approvals\":[{\"by\":\"a\",\"on\":\"2025-01-01\"}, NEW], due: 2027-05-06}}\n")]
    public void Review_block_alone_changes(string before, string after) =>
        Assert.Equal(after.Replace("NEW", New, StringComparison.Ordinal), Edited(before, Approval));

    [Theory]
    [InlineData("review: { status: submitted }\ntitle: T\n",
        "review: { status: approved, approvals: [NEW], due: 2027-05-06 }\nhistory:\n  - NOTE\ntitle: T\n")]
    [InlineData("review:\n  status: submitted\n# t\ntitle: T\n",
        "review:\n  status: approved\n  approvals:\n    - NEW\n  due: 2027-05-06\nhistory:\n  - NOTE\n# t\ntitle: T\n")]
    [InlineData("history:\n- { on: 2025-01-01, note: First }  # c\nreview: { status: submitted }\n",
        "history:\n- { on: 2025-01-01, note: First }  # c\n- NOTE\nreview: { status: approved, approvals: [NEW], due: 2027-05-06 }\n")]
    [InlineData("review: { status: submitted }\nhistory: [{ on: 2025-01-01, note: First }]\n",
        "review: { status: approved, approvals: [NEW], due: 2027-05-06 }\nhistory: [{ on: 2025-01-01, note: First }, NOTE]\n")]
    [InlineData("review: { status: submitted }\nhistory:\n",
        "review: { status: approved, approvals: [NEW], due: 2027-05-06 }\nhistory:\n  - NOTE\n")]
    public void Note_goes_to_the_end_of_the_history(string before, string after) => Assert.Equal(
        after.Replace("NEW", New, StringComparison.Ordinal)
            .Replace("NOTE", "{ on: 2026-05-06, by: sample, note: \"Dose: corrected\" }", StringComparison.Ordinal),
        Edited(before, WithNote));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_as_those_around_them(string end)
    {
        string Text(string text) => text.Replace("\n", end, StringComparison.Ordinal);

        Assert.Equal(
            Text($"---\nreview:\n  status: approved\n  approvals:\n    - {New}\n  due: 2027-05-06\n...\nText\n\n \tlast"),
            Whole(Text("---\nreview:\n  status: submitted\n...\nText\n\n \tlast"), Approval));
    }

    [Fact]
    public void Lines_take_the_end_of_the_line_above_in_a_file_of_both_kinds() => Assert.Equal(
        $"---\nreview:\r\n  status: approved\r\n  approvals:\r\n    - {New}\r\n  due: 2027-05-06\r\ntitle: T\n---\n",
        Whole("---\nreview:\r\n  status: submitted\r\ntitle: T\n---\n", Approval));

    [Fact]
    public void A_day_that_is_not_approved_yet_sets_no_next_review() => Assert.Equal(
        $"review:\n  status: under-review\n  approvals:\n    - {New}\n", Edited("review:\n  status: submitted\n",
            Approval with { IsApproved = false }));

    [Theory]
    [InlineData("title: T\n")]
    [InlineData("review:\n")]
    [InlineData("review: {}\n")]
    [InlineData("review: approved\n")]
    [InlineData("review:\n  status: |\n    submitted\n")]
    [InlineData("review:\n  status: submitted\n  approvals: yes\n")]
    [InlineData("review:\n  status: submitted\n  approvals: { by: a }\n")]
    [InlineData("review:\n  status: [submitted]\n")]
    [InlineData("review: [\n")]
    [InlineData("review:\n  status: submitted\n  approvals:\n    - ? [a]\n      : b\n")]
    [InlineData("review:\n  status: submitted\n  approvals: !![x]\n")]
    public void What_cannot_be_changed_safely_is_left(string front) => Assert.Null(Edited(front, Approval));

    [Fact]
    public void Places_in_the_new_text_lead_back_to_the_old_one()
    {
        const string Text = "---\nreview:\n  status: submitted\ntitle: T\n---\nText.";
        var source = new SourceText("a.md", Text);
        var edits = ReviewEdit.Of(source, Approval)!;
        var after = edits.Apply();

        Assert.Equal("title", Old("title"));
        Assert.Equal("Text", Old("Text"));
        Assert.Equal("review", Old("review"));
        Assert.Equal(Text.IndexOf("\ntitle", StringComparison.Ordinal),
            edits.Before(after.At(after.Text.IndexOf("attest-1", StringComparison.Ordinal), 4)).Start);

        string Old(string word) =>
            edits.Before(after.At(after.Text.IndexOf(word, StringComparison.Ordinal), word.Length)) is var at ? Text[at.Start..at.End] : "";
    }
}
