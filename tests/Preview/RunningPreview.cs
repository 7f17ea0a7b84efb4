using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Preview;

namespace Attest.Tests.Preview;

/// <summary>A preview of a test's folder, as the command runs it, on a port of its own.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly InputWatcher _watcher;
    private readonly Task _following;

    private RunningPreview(PreviewServer server, PreviewSession session, InputWatcher watcher)
    {
        (Server, _watcher) = (server, watcher);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Address) };
        _following = session.Follow(watcher, _ended.Token);
    }

    public PreviewServer Server { get; }

    public HttpClient Client { get; }

    /// <summary>The lines written to the terminal.</summary>
    public List<string> Terminal { get; private init; } = [];

    public static async Task<RunningPreview> Of(TempFolder folder, int port = 0)
    {
        Sealing.SealIn(folder["input"]);
        var options = new BuildOptions(folder.Path, folder["input"], folder["output"], SampleSite.AsOf, UnapprovedPolicy.Caution)
        {
            Earlier = new EarlierFiles<Document>(),
            IsPreview = true,
        };
        var terminal = new List<string>();
        var session = new PreviewSession(
            options, (line, news) => Note(terminal, [.. news.Select(finding => $"{finding.At}: {finding.Rule.Code}"), line]));
        var watcher = new InputWatcher(options.Input);
        session.Start(TestContext.Current.CancellationToken);
        return new RunningPreview(await PreviewServer.Start(session, port), session, watcher) { Terminal = terminal };
    }

    public Task<string> Text(string path) => Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Changes something, and waits until the preview tells an open page that it is another.</summary>
    /// <returns>The page as it is then.</returns>
    public Task<string> After(string page, Action change, Func<string, bool>? until = null) => After(
        page,
        () =>
        {
            change();
            return Task.CompletedTask;
        },
        until);

    /// <inheritdoc cref="After(string, Action, Func{string, bool}?)"/>
    public async Task<string> After(string page, Func<Task> change, Func<string, bool>? until = null)
    {
        var text = await Read(page);
        using var told = await Listen(page, text);
        await change();
        do
        {
            await ToldAsync(told);
            text = await Read(page);
        }
        while (until is not null && !until(text) && await Again(page, text));
        return text;
    }

    /// <summary>The name under which a page was served.</summary>
    public static string ServedIn(string page) => page.Split("data-served=\"")[1].Split('"')[0];

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _following);
        _watcher.Dispose();
        Client.Dispose();
        await Server.DisposeAsync();
        _ended.Dispose();
    }

    private async Task<bool> Again(string page, string text)
    {
        using var told = await Listen(page, text);
        await ToldAsync(told);
        return true;
    }

    /// <summary>A preview that says nothing fails the test and does not hang it.</summary>
    private static Task<string> ToldAsync(StreamReader events) =>
        events.ReadToEndAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    private async Task<string> Read(string page)
    {
        using var response = await Client.GetAsync(page, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<StreamReader> Listen(string page, string text)
    {
        var response =
            await Client.GetStreamAsync($"_attest/events?page=/{page}&served={ServedIn(text)}", TestContext.Current.CancellationToken);
        var events = new StreamReader(response);
        Assert.Equal(": open", await events.ReadLineAsync(TestContext.Current.CancellationToken));
        return events;
    }

    private static void Note(List<string> terminal, IEnumerable<string> lines)
    {
        lock (terminal)
        {
            terminal.AddRange(lines);
        }
    }
}
