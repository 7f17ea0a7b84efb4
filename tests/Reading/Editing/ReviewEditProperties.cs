using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading.Editing;
using Attest.Tests.Content;
using CsCheck;

namespace Attest.Tests.Reading.Editing;

/// <summary>However the front matter is laid out, the edit is made, and only the review block and the history differ.</summary>
public class ReviewEditProperties
{
    private static readonly DateOnly On = new(2026, 5, 6);

    private static readonly ReviewChange Change =
        new(IsApproved: true, new NewApproval("sample: \"x\"", On, "attest-1:sha256:00"), new DateOnly(2027, 5, 6),
        new HistoryEntry(new(On, default), "sample: \"x\"", new("What's new: [this], #that", default)));

    private static readonly int[] Places = [0, 1, 2, 3];

    private static readonly Gen<string> Comment = Words("", "", " # why", "   # a: { b, [c\"");

    private static readonly Gen<string> Status = Words("submitted", "'under-review'", "\"approved\"");

    private static readonly Gen<string> Due = Words("2026-01-01", "'2026-01-01'", "\"2026-01-01\"", "", "~");

    private static readonly Gen<string> Item =
        Words("{ by: a, on: 2025-01-01 }", "{by: 'b', on: 2025-01-01, seal: \"x\"}", "{ \"by\": \"c\",\n          on: 2025-01-01 }");

    private static readonly Gen<string> InlineApprovals = Item.Array[0, 3].Select(items => $"[{string.Join(", ", items)}]");

    /// <summary>The approvals as they stand behind the colon of a block's key, with blanks for the indentation.</summary>
    private static readonly Gen<string> BlockApprovals = Gen.OneOf(
        InlineApprovals,
        Words("", "~"),
        Gen.Select(Gen.Int[0, 4], Item, Comment).Array[1, 3]
            .Select(items => string.Concat(items.Select(item => $"\n{new string(' ', items[0].Item1)}- {item.Item2}{item.Item3}"))),
        Gen.Select(Gen.Int[0, 4], Comment, Gen.Bool).Array[1, 3].Select(items => string.Concat(items.Select(item =>
            $"\n{new string(' ', items[0].Item1)}- by: a{item.Item2}\n{new string(' ', items[0].Item1)}  on: 2025-01-01"
                + (item.Item3 ? "\n\n   # apart" : "")))));

    private static readonly Gen<string> Block =
        from indentation in Gen.Int[1, 5]
        from status in Status
        from approvals in Gen.OneOf(Gen.Const((string?)null), BlockApprovals.Select(text => (string?)text))
        from due in Gen.OneOf(Gen.Const((string?)null), Due.Select(text => (string?)text))
        from comments in Comment.Array[4]
        from order in Gen.Shuffle(Places, 4)
        let blanks = new string(' ', indentation)
        let entries = new[]
        {
            $"status: {status}{comments[0]}",
            $"submitted: 2024-01-01{comments[1]}",
            approvals is null ? null : $"approvals: {approvals}".Replace("\n", "\n" + blanks, StringComparison.Ordinal),
            due is null ? null : $"due: {due}{comments[3]}",
        }
        select $"review:{comments[2]}\n"
            + string.Concat(order.Select(i => entries[i]).OfType<string>().Select(entry => $"{blanks}{entry}\n"));

    private static readonly Gen<string> Braces =
        from status in Status
        from approvals in Gen.OneOf(Gen.Const((string?)null), InlineApprovals.Select(text => (string?)text))
        from due in Gen.OneOf(Gen.Const((string?)null), Words("2026-01-01", "'2026-01-01'").Select(text => (string?)text))
        from order in Gen.Shuffle(Places, 4)
        from separator in Words(", ", ",", ",\n    ", " , # and\n    ")
        from end in Words("}", " }", "\n  }", ", }")
        let entries = new[] { $"status: {status}", "submitted: 2024-01-01", approvals is null ? null : $"approvals: {approvals}",
            due is null ? null : $"due: {due}" }
        select $"review: {{ {string.Join(separator, order.Select(i => entries[i]).OfType<string>())}{end}\n";

    private static readonly Gen<string> History =
        Words("", "history:\n", "history: []\n", "history:\n  - { on: 2025-01-01, note: First }  # c\n",
            "history:\n- on: 2025-01-01\n  note: >-\n    First of\n    all\n");

    private static readonly Gen<string> File =
        from review in Gen.OneOf(Block, Braces)
        from history in History
        from isFirst in Gen.Bool
        from end in Words("\n", "\r\n")
        let blocks = isFirst ? history + review : review + history
        select ($"---\ntitle: \"T: #1\"\n{blocks}# after\ntags: [a, 'b']\n---\nText with review: and {{ braces }}\n  \nlast")
            .Replace("\n", end, StringComparison.Ordinal);

    [Fact]
    public void Only_the_review_block_and_the_history_differ() => File.Always(before =>
    {
        var read = Parsed.Article(before);
        Assert.DoesNotContain(read.Faults, fault => fault.Kind == FaultKind.MalformedFrontMatter);
        var edits = ReviewEdit.Of(new SourceText("a.md", before), Change);
        Assert.True(edits is not null, before);
        var after = edits.Apply().Text;
        var article = Parsed.Article(after);

        Assert.Equal(Outside(before), Outside(after));
        Assert.Equal(Comments(before), Comments(after));
        Assert.Equal(ReviewStatus.Approved, article.Review.Status.Value);
        Assert.Equal(new DateOnly(2027, 5, 6), article.Review.Due?.Value);
        Assert.Equal(new DateOnly(2024, 1, 1), article.Review.Submitted?.Value);
        Assert.Equal([.. read.Review.Approvals.Select(a => a.By.Value), "sample: \"x\""], article.Review.Approvals.Select(a => a.By.Value));
        Assert.Equal([.. read.History.Select(h => h.Note.Value), "What's new: [this], #that"], article.History.Select(h => h.Note.Value));
        Assert.Equal(before.Contains('\r', StringComparison.Ordinal) ? after.Count(c => c == '\n') : 0, after.Count(c => c == '\r'));
    }, iter: 3000);

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    /// <summary>The lines of neither block.</summary>
    private static string[] Outside(string text)
    {
        var isInside = false;
        return [.. text.Split('\n').Where(line =>
        {
            isInside = line.StartsWith("review:", StringComparison.Ordinal) || line.StartsWith("history:", StringComparison.Ordinal)
                || (isInside && (line.Trim().Length == 0 || line[0] is ' ' or '}' || line.StartsWith("- ", StringComparison.Ordinal)));
            return !isInside;
        })];
    }

    private static string[] Comments(string text) =>
        [.. text.Split('\n').Where(line => line.Contains(" # ", StringComparison.Ordinal))
            .Select(line => line[line.IndexOf(" # ", StringComparison.Ordinal)..].TrimEnd())];
}
