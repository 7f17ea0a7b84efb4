using System.Diagnostics;
using System.Globalization;
using Attest.Diagnostics;
using Attest.Diagnostics.Writers;
using Attest.Files;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Preview;

/// <summary>What a preview shows at one moment.</summary>
/// <param name="Site">The newest draft that has a site; null until there is one.</param>
/// <param name="Findings">Of the newest draft, whether it has a site or not.</param>
/// <param name="IsCurrent">False if <paramref name="Site"/> is an earlier draft, since something is wrong in the newest.</param>
/// <param name="Assets">How often files have changed that are served as they are.</param>
internal sealed record Shown(LazySite? Site, IReadOnlyList<Diagnostic> Findings, bool IsCurrent, int Assets);

/// <summary>
/// Keeps a draft up with the input folder. A change of articles alone is shown as soon as these are read; then the whole is read
/// again, since other pages and rules may have to do with them.
/// </summary>
/// <param name="options">With <see cref="BuildOptions.Earlier"/> and for a preview.</param>
/// <param name="report">Told what a person at the terminal wants to know.</param>
internal sealed class PreviewSession(BuildOptions options, Action<string, IReadOnlyList<Diagnostic>> report)
{
    private const int MostNamed = 3;

    private const string ShowsEarlier = "The preview shows the last version that could be built.";

    /// <summary>A browser that loads a page again takes about so long, and should not have to share the machine with a reading of the whole.</summary>
    private static readonly TimeSpan Reload = TimeSpan.FromMilliseconds(300);

    /// <summary>Looking takes this many times shorter than not looking.</summary>
    private const int Rest = 30;

    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(1);

    private readonly InputFolder _folder = new(options);
    private TaskCompletionSource _changed = NewSignal();
    private LazySite? _draft;
    private int _assets;
    private string? _trouble;

    public Shown Shown { get; private set; } = new(null, [], IsCurrent: true, Assets: 0);

    /// <summary>Done once something else is shown than now.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>Reads the whole for the first time.</summary>
    public void Start(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var draft = LazySite.Read(options, null, cancellation);
        Show(draft, [], $"Read {Count(draft.KnowledgeBase.Articles.Count)}", watch);
    }

    /// <summary>Opens a file that is served as it is; null if it is not there any more.</summary>
    public Stream? Open(CopiedFile file) => _folder.Open(file.FullPath);

    /// <summary>Says that something could not be served.</summary>
    public void TellOfFailure(string line) => report(line, []);

    /// <summary>Follows the input folder until it is cancelled.</summary>
    public async Task Follow(InputWatcher watcher, CancellationToken cancellation)
    {
        var next = watcher.NextAsync(cancellation);
        var isWhole = true;
        var rest = ShortestRest;
        while (true)
        {
            // Systems do not tell all: nothing of a folder that came back, or behind one that was moved away, and of shared disks little.
            if (await Task.WhenAny(next, Task.Delay(rest, cancellation)) != next)
            {
                cancellation.ThrowIfCancellationRequested();
                var watch = Stopwatch.StartNew();
                var isCurrent = isWhole && await Task.Run(IsCurrent, cancellation);
                rest = ShortestRest > watch.Elapsed * Rest ? ShortestRest : watch.Elapsed * Rest;
                if (!isCurrent)
                {
                    watcher.Renew();
                    _assets++;
                    isWhole = await Take([], isAll: false, next, cancellation);
                }

                continue;
            }

            var burst = await next;
            next = watcher.NextAsync(cancellation);
            var paths = burst.Paths.Where(IsNews).Select(InputFolder.ListedAs).Order(StringComparer.Ordinal).ToList();
            // What is no news may have come while the whole was being read, which is then still owed.
            if (burst.IsWhole && paths.Count == 0 && isWhole)
            {
                continue;
            }

            _assets += !burst.IsWhole || paths.Exists(path => !path.EndsWith(".md", StringComparison.Ordinal)) ? 1 : 0;
            isWhole = await Take(paths, burst.IsWhole, next, cancellation);
        }
    }

    /// <param name="paths">What has changed.</param>
    /// <param name="isAll">False if anything else may have changed too.</param>
    /// <param name="next">Done once there are further changes: whoever saves again does not want to wait for the whole.</param>
    /// <param name="cancellation">Ends the preview.</param>
    /// <returns>False if the further changes came before the whole was read.</returns>
    private async Task<bool> Take(List<string> paths, bool isAll, Task next, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        options.Earlier!.Forget(paths);
        var before = Shown.Findings;
        string? what = !isAll || paths.Count > MostNamed ? "Many files have changed" : paths.Count > 0 ? $"{string.Join(", ", paths)} changed" : null;
        if (isAll && paths.Count > 0 && _draft!.WithPresent(paths, options) is { } quick)
        {
            Show(quick, before, what, watch);
            (before, what) = (quick.Diagnostics, null);
            if (await Task.WhenAny(next, Task.Delay(Reload, cancellation)) == next)
            {
                return false;
            }
        }

        using var given = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var whole = Task.Run(() => LazySite.Read(options, _draft, given.Token), given.Token);
        if (await Task.WhenAny(whole, next) == next)
        {
            await given.CancelAsync();
        }

        try
        {
            Show(await whole, before, what, watch);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
        catch (FileTroubleException exception)
        {
            Tell(exception);
            return false;
        }
    }

    /// <summary>False if there are other files than those that were read.</summary>
    private bool IsCurrent()
    {
        try
        {
            return _draft!.IsOfPresentFiles(options);
        }
        catch (FileTroubleException exception)
        {
            Tell(exception);
            return false;
        }
    }

    /// <summary>Says once what keeps the input folder from being read.</summary>
    private void Tell(FileTroubleException exception)
    {
        if (_trouble != exception.Message)
        {
            _trouble = exception.Message;
            report($"{exception.Message}. {ShowsEarlier}", []);
        }
    }

    /// <summary>False for files that editors make for a moment.</summary>
    private bool IsNews(string path) => _folder.Has(path) || _draft!.Lists(InputFolder.ListedAs(path));

    private void Show(LazySite draft, IReadOnlyList<Diagnostic> before, string? what, Stopwatch watch)
    {
        (_draft, _trouble) = (draft, null);
        Shown = new Shown(draft.HasSite ? draft : Shown.Site, draft.Diagnostics, draft.HasSite, _assets);
        Interlocked.Exchange(ref _changed, NewSignal()).SetResult();

        var known = before.Select(Key).ToHashSet();
        List<Diagnostic> news = [.. draft.Diagnostics.Where(finding => !known.Contains(Key(finding)))];
        if (what is null && news.Count == 0 && before.Count == draft.Diagnostics.Count)
        {
            return;
        }

        var counts = TextFormat.Counts(draft.Diagnostics);
        report(string.Create(CultureInfo.InvariantCulture,
            $"{what ?? "Checked everything"} ({watch.ElapsedMilliseconds} ms). {(counts.Length > 0 ? counts : "Nothing blocks publishing")}."
            + $"{(draft.HasSite ? "" : Shown.Site is null ? " There is no site to show yet." : " " + ShowsEarlier)}"), news);
    }

    private static (string, string, string) Key(Diagnostic finding) => (finding.Rule.Code, finding.At.ToString(), finding.Message);

    private static string Count(int articles) => string.Create(CultureInfo.InvariantCulture, $"{articles} article{(articles == 1 ? "" : "s")}");

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
