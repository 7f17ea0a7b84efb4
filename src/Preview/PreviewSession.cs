using System.Diagnostics;
using System.Globalization;
using Attest.Diagnostics;
using Attest.Diagnostics.Writers;
using Attest.Files;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Rendering.Views;

namespace Attest.Preview;

/// <param name="Site">The newest draft that has a site; null until there is one.</param>
/// <param name="Findings">Of the newest draft, with or without a site.</param>
/// <param name="IsCurrent">False if <paramref name="Site"/> is an earlier draft, since the newest has errors.</param>
/// <param name="Assets">Counts the changes of files that are served as they are.</param>
internal sealed record Shown(LazySite? Site, IReadOnlyList<Diagnostic> Findings, bool IsCurrent, int Assets);

/// <summary>Follows the input folder: shows changed articles at once, then reads the whole, which they may affect.</summary>
/// <param name="options">With <see cref="BuildOptions.Earlier"/> and for a preview.</param>
internal sealed class PreviewSession(BuildOptions options, Action<string, IReadOnlyList<Diagnostic>> report)
{
    private const int MostNamed = 3;

    private const string ShowsEarlier = "The preview shows the last version that could be built.";

    /// <summary>About the time of a browser to load a page again, undisturbed by a reading of the whole.</summary>
    private static readonly TimeSpan Reload = TimeSpan.FromMilliseconds(300);

    /// <summary>The pause between two looks at the folder is this many times longer than a look.</summary>
    private const int Rest = 30;

    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(1);

    private readonly InputFolder _folder = new(options);
    private TaskCompletionSource _changed = NewSignal();
    private LazySite? _draft;
    private int _assets;
    private string? _trouble;

    public Shown Shown { get; private set; } = new(null, [], IsCurrent: true, Assets: 0);

    /// <summary>Done at the next change of <see cref="Shown"/>.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    public void Start(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var draft = LazySite.Read(options, null, cancellation);
        var count = draft.KnowledgeBase.Articles.Count;
        Show(draft, [], $"Read {Wording.Plain(count)} article{(count == 1 ? "" : "s")}", watch);
    }

    /// <summary>Null if the file is gone.</summary>
    public Stream? Open(CopiedFile file) => _folder.Open(file.FullPath);

    public void Report(string line) => report(line, []);

    public async Task Follow(InputWatcher watcher, CancellationToken cancellation)
    {
        var next = watcher.NextAsync(cancellation);
        var isWhole = true;
        var rest = ShortestRest;
        while (true)
        {
            // Systems do not report all changes: none of a folder that came back or that was moved away, and few of shared disks.
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
            // The whole is still to be read if this burst has interrupted its reading.
            if (burst.IsWhole && paths.Count == 0 && isWhole)
            {
                continue;
            }

            _assets += !burst.IsWhole || paths.Exists(path => !path.EndsWith(".md", StringComparison.Ordinal)) ? 1 : 0;
            isWhole = await Take(paths, burst.IsWhole, next, cancellation);
        }
    }

    /// <param name="isAll">False if other files may have changed too.</param>
    /// <param name="next">Done at further changes, which must not wait for the whole.</param>
    /// <returns>False if the further changes came before the whole was read.</returns>
    private async Task<bool> Take(List<string> paths, bool isAll, Task next, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        options.Earlier!.Forget(paths);
        var before = Shown.Findings;
        string? what = !isAll || paths.Count > MostNamed ? "Many files have changed"
            : paths.Count > 0 ? $"{string.Join(", ", paths)} changed"
            : null;
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
            Report(exception);
            return false;
        }
    }

    /// <summary>False if the folder has other files than those that were read.</summary>
    private bool IsCurrent()
    {
        try
        {
            return _draft!.IsOfPresentFiles(options);
        }
        catch (FileTroubleException exception)
        {
            Report(exception);
            return false;
        }
    }

    /// <summary>Once for each reason why the input folder cannot be read.</summary>
    private void Report(FileTroubleException exception)
    {
        if (_trouble != exception.Message)
        {
            _trouble = exception.Message;
            Report($"{exception.Message}. {ShowsEarlier}");
        }
    }

    /// <summary>False for temporary files of text editors.</summary>
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

        var counts = TextFormat.Counts(draft.Diagnostics) is { Length: > 0 } found ? found : "Nothing blocks publishing";
        var site = draft.HasSite ? "" : Shown.Site is null ? " There is no site to show yet." : " " + ShowsEarlier;
        report(string.Create(
            CultureInfo.InvariantCulture, $"{what ?? "Checked everything"} ({watch.ElapsedMilliseconds} ms). {counts}.{site}"), news);
    }

    private static (string, string, string) Key(Diagnostic finding) => (finding.Rule.Code, finding.At.ToString(), finding.Message);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
