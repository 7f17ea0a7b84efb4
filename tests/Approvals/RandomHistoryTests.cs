using System.Globalization;
using System.Text.RegularExpressions;
using Attest.Diagnostics;

namespace Attest.Tests.Approvals;

/// <summary>
/// Random histories of one article: its editors try everything that git allows, and lee approves now and then what a pull request shows.
/// The model knows three things: which text readers have, which text lee has clicked for last, and on which days lee has clicked for which
/// text. A text is published as approved only if readers had it before, or if that click is the last approval of any text; each approval
/// that the page names is of a day on which lee clicked for its text, give or take one; and who is honest is not refused.
/// 500 by hand: <c>ATTEST_HISTORIES=500</c>, others with <c>ATTEST_SEED=NUMBER</c>.
/// </summary>
public partial class RandomHistoryTests
{
    private const int Steps = 5;

    /// <summary>Few, so that a text often comes back after another one.</summary>
    private const int Texts = 3;

    [Fact]
    public void No_text_is_published_as_approved_that_its_reviewer_did_not_approve_last()
    {
        var (histories, first) = (Number("ATTEST_HISTORIES", 20), Number("ATTEST_SEED", 22));
        Parallel.For(first, first + histories, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            using var history = new History(seed).Begun();
            for (var step = 0; step < Steps; step++)
            {
                history.Step();
            }
        });
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private sealed partial class History(int seed) : IDisposable
    {
        private readonly Random _random = new(seed);
        private readonly CaseRepository _kb = new();
        private readonly Dictionary<int, string> _seals = [];
        private readonly List<string> _done = [];
        private readonly List<string> _mains = [];

        /// <summary>The text that is published as approved; null if none is.</summary>
        private int? _published = 0;

        /// <summary>The days on which lee clicked for a text.</summary>
        private readonly HashSet<(int Text, DateOnly Day)> _clicks = [(0, new DateOnly(2026, 10, 5))];

        /// <summary>Those since another text was published last.</summary>
        private readonly HashSet<(int Text, DateOnly Day)> _recent = [(0, new DateOnly(2026, 10, 5))];

        /// <summary>False once a line of the list may be gone, from which the page alone could tell that an approval is spent.</summary>
        private bool _isListWhole = true;

        private bool _isHonest;
        private string? _reviewed;
        private int _approved = -1;
        private int _number;

        public History Begun()
        {
            // So that a page may be taken under review.
            _kb.OnMain(() => _kb.Replace("input/site.yml", "unapproved: fail", "unapproved: exclude"));
            return this;
        }

        public void Step()
        {
            (_isHonest, _reviewed, _approved) = (true, null, -1);
            _kb.Today = new DateOnly(2026, 11, 1).AddDays(_number += _random.Next(1, 4));
            _mains.Add(_kb.Run("rev-parse", "main").Trim());
            _done.Add($"| {_kb.Today:o}:");
            Begin();
            foreach (var action in Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Actions[_random.Next(Actions.Length)]))
            {
                Do(action);
            }

            _kb.Commit();
            var found = _kb.Findings($"--base main {Reviews()}").Where(finding => finding.Severity == Severity.Error).ToList();
            _done.Add(found.Count == 0 ? "merged" : string.Join(' ', found.Select(finding => finding.Rule.Code).Distinct()));
            Assert.True(!_isHonest || found.Count == 0, Words("who is honest was refused: " + found.FirstOrDefault()?.FullMessage));
            if (found.Count == 0)
            {
                Merge();
                var (now, named) = Published();
                Assert.True(now is null || now == _published || now == _approved, Words($"text {now} was published"));
                Assert.All(named, day => Assert.True(
                    Enumerable.Range(-1, 3).Any(apart => (_isListWhole ? _recent : _clicks).Contains((now!.Value, day.AddDays(apart)))),
                    Words($"the page of text {now} names {day:o}")));
                Publish(now);
            }
        }

        private void Publish(int? text)
        {
            _published = text;
            if (text is not null)
            {
                _recent.RemoveWhere(click => click.Text != text);
            }
        }

        private void Click(int text)
        {
            _clicks.Add((text, _kb.Today));
            _recent.Add((text, _kb.Today));
        }

        public void Dispose() => _kb.Dispose();

        private static readonly string[] Actions =
        [
            "tag", "approve", "approve", "approve", "approve", "approve", "withdraw", "return", "return", "rename", "edit",
                "revert the text", "revert the file",
            "type", "type in advance", "type in the past", "type in the past", "reorder", "shorten", "under review", "call approved",
            "caution", "main moves on",
        ];

        /// <summary>From main, or from an older state of it that is then called a merge.</summary>
        private void Begin()
        {
            if (_mains.Count > 1 && _random.Next(5) == 0)
            {
                _isHonest = _isListWhole = false;
                _done.Add("old branch");
                _kb.Run("checkout", "--quiet", "-B", "work", _mains[_random.Next(_mains.Count)]);
                _kb.Run("merge", "--quiet", "--no-edit", "--strategy", "ours", "main");
                return;
            }

            _kb.Run("checkout", "--quiet", "-B", "work", "main");
        }

        private void Do(string action)
        {
            var text = Text;
            var isWithdrawn = text.Contains("status: withdrawn", StringComparison.Ordinal);
            _done.Add(action);
            switch (action)
            {
                case "tag":
                    Text = Tags().Replace(text, "")
                        .Replace("updated:", $"tags: [{"abc"[_random.Next(3)]}]\nupdated:", StringComparison.Ordinal);
                    break;
                case "approve" when !isWithdrawn:
                    Edit(_random.Next(Texts));
                    Approve();
                    break;
                case "withdraw" when !isWithdrawn:
                    Text = Status().Replace(text, "status: withdrawn", 1)
                        .Replace("updated:", $"withdrawn: {{ on: {_kb.Today:o}, reason: It harms. }}\nupdated:", StringComparison.Ordinal);
                    break;
                case "return" when isWithdrawn:
                    Text = WithoutWithdrawal(text).Replace("status: withdrawn", "status: under-review", StringComparison.Ordinal);
                    Approve();
                    break;
                case "rename":
                    Rename();
                    break;
                case "approve" or "withdraw" or "return":
                    // It cannot be done to the article as it is.
                    break;
                case "edit":
                    _isHonest = false;
                    Edit(_random.Next(Texts));
                    break;
                default:
                    _isHonest = false;
                    Cheat(action);
                    break;
            }
        }

        private void Cheat(string action)
        {
            _isListWhole &= action is not ("revert the file" or "reorder" or "shorten" or "main moves on");
            switch (action)
            {
                case "revert the text":
                    Edit(NumberOf(TextAt(_mains[_random.Next(_mains.Count)])));
                    break;
                case "revert the file":
                    Text = TextAt(_mains[_random.Next(_mains.Count)]);
                    break;
                case "type":
                    Type(NumberOf(Text), _kb.Today);
                    break;
                case "type in advance":
                    Type(_random.Next(Texts), _kb.Today);
                    break;
                case "type in the past":
                    Type(NumberOf(Text), new DateOnly(2026, 10, 1).AddDays(_random.Next(40)));
                    break;
                case "reorder":
                    Lines(lines => [.. lines.OrderBy(_ => _random.Next())]);
                    break;
                case "shorten":
                    Lines(lines => [.. lines.Where(_ => _random.Next(2) == 0)]);
                    break;
                case "under review":
                    Text = Status().Replace(Text, "status: under-review", 1);
                    break;
                case "main moves on":
                    MoveMain();
                    break;
                case "call approved":
                    Text = WithoutWithdrawal(Status().Replace(Text, "status: approved", 1));
                    break;
                default:
                    Text = Text.Contains("publish:", StringComparison.Ordinal) ? Text
                        : Text.Replace("updated:", "publish: caution\nupdated:", StringComparison.Ordinal);
                    break;
            }
        }

        /// <summary>Lee reads the difference, clicks, and the approval is recorded.</summary>
        private void Approve()
        {
            // The command "approve" with a base would take the line for the first text out again.
            _isHonest &= _reviewed is null;
            _reviewed = _kb.Commit();
            // A click for a difference that does not show the article is none for its text.
            var isShown = _kb.Run("diff", "--name-only", "main", "--", "input/articles").Length > 0;
            _approved = isShown ? NumberOf(Text) : -1;
            if (isShown)
            {
                Click(_approved);
            }

            _isHonest &= isShown && !ListedAfter(_kb.Today);
            _kb.Approve(Slug, on: $"{_kb.Today:o}");
        }

        /// <summary>Main gets another text that lee approves, and the branch keeps its own. What lee clicked for there is older.</summary>
        private void MoveMain()
        {
            _kb.Commit();
            _kb.OnMain(() =>
            {
                if (_published is null || ListedAfter(_kb.Today))
                {
                    return;
                }

                Edit((_published.Value + 1) % Texts);
                _kb.Approve(Slug, on: $"{_kb.Today:o}");
                _approved = -1;
                Click(NumberOf(Text));
                Publish(NumberOf(Text));
            });
            _kb.Run("merge", "--quiet", "--no-edit", "--strategy", "ours", "main");
        }

        /// <summary>An approval that somebody has typed for a later day comes after any of today.</summary>
        private bool ListedAfter(DateOnly day) =>
            Approvals().Matches(Text).Any(match => string.CompareOrdinal(match.Groups[1].Value, $"{day:o}") >= 0);

        private void Edit(int number) =>
            Text = Units().Replace(Text, $"with {(number == 0 ? "" : $"{number} ")}drug W [");

        private void Rename()
        {
            var (from, slug) = (Path, Slug);
            var name = $"never-{_random.Next(1000)}";
            var aliases = Aliases().Match(Text) is { Success: true } match ? match.Groups[1].Value + ", " + slug : slug;
            var text = Aliases().Replace(Text, "");
            _kb.Git.Write($"input/articles/area/{name}.md",
                text.Replace("specialty: example\n", $"specialty: example\naliases: [{aliases}]\n", StringComparison.Ordinal));
            _kb.Delete(from);
        }

        private void Type(int number, DateOnly day)
        {
            if (!Text.Contains("  approvals:\n", StringComparison.Ordinal))
            {
                Text = Text.Replace("  submitted:", "  approvals:\n  submitted:", StringComparison.Ordinal);
            }

            var line = $"    - {{ by: lee, on: {day:o}, seal: \"{SealOf(number)}\" }}\n";
            Text = Text.Replace("  approvals:\n", "  approvals:\n" + line, StringComparison.Ordinal);
        }

        private string SealOf(int number)
        {
            if (!_seals.TryGetValue(number, out var seal))
            {
                var before = Text;
                Edit(number);
                _seals[number] = seal = _kb.SealOf(Slug);
                Text = before;
            }

            return seal;
        }

        private void Lines(Func<List<string>, List<string>> change)
        {
            var lines = Approvals().Matches(Text).Select(match => match.Value).ToList();
            var text = Approvals().Replace(Text, "");
            var kept = change(lines);
            Text = kept.Count == 0 ? text.Replace("  approvals:\n", "", StringComparison.Ordinal)
                : text.Replace("  approvals:\n", "  approvals:\n" + string.Concat(kept), StringComparison.Ordinal);
        }

        private string Reviews() =>
            _reviewed is null ? _kb.Reviews() : _kb.Reviews(("lee-gh", "APPROVED", $"{_kb.Today:o}T12:00:00Z", _reviewed));

        private void Merge()
        {
            _kb.Run("checkout", "--quiet", "main");
            if (_random.Next(2) == 0)
            {
                _kb.Run("merge", "--quiet", "--no-edit", "--no-ff", "work");
                return;
            }

            _kb.Run("merge", "--quiet", "--squash", "work");
            _kb.Commit();
        }

        /// <returns>The text that readers have, and the days of the approvals that its page names.</returns>
        private (int? Text, IEnumerable<DateOnly> Named) Published() => _kb.StandingOf(Slug) is { IsApproved: true } standing
            ? (NumberOf(Text), standing.Current.Select(approval => approval.On.Value)) : (null, []);

        private string Path => Directory.EnumerateFiles(_kb.Git.PathOf("input/articles/area"), "never*.md")
            .Select(path => "input/articles/area/" + System.IO.Path.GetFileName(path)).First();

        private string PathAt(string commit) =>
            _kb.Run("ls-tree", "-r", "--name-only", commit, "input/articles/area").Split('\n')
                .First(path => path.Contains("never", StringComparison.Ordinal));

        private string TextAt(string commit) => _kb.Run("show", $"{commit}:{PathAt(commit)}");

        private string Slug => System.IO.Path.GetFileNameWithoutExtension(Path);

        private string Text
        {
            get => _kb.Git.Read(Path);
            set => _kb.Git.Write(Path, value);
        }

        private static int NumberOf(string text) => Units().Match(text).Groups[1] is { Success: true } number
            ? int.Parse(number.Value.Trim(), CultureInfo.InvariantCulture) : 0;

        private static string WithoutWithdrawal(string text) => Withdrawal().Replace(text, "");

        private string Words(string what) => $"history {seed}: {what}: {string.Join(", ", _done)}";

        [GeneratedRegex(@"tags: \[[a-z]*\]\n")]
        private static partial Regex Tags();

        [GeneratedRegex("status: [a-z-]+")]
        private static partial Regex Status();

        [GeneratedRegex(@"with ([0-9]+ )?drug W \[")]
        private static partial Regex Units();

        [GeneratedRegex("    - \\{ by: [a-z]+, on: ([0-9-]+), seal: \"[^\"]*\" \\}\n")]
        private static partial Regex Approvals();

        [GeneratedRegex(@"aliases: \[([a-z0-9, -]*)\]\n")]
        private static partial Regex Aliases();

        [GeneratedRegex(@"withdrawn: \{[^}]*\}\n")]
        private static partial Regex Withdrawal();
    }
}
