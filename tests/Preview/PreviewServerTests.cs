using System.Net;
using System.Net.Sockets;
using Attest.Tests.Site;

namespace Attest.Tests.Preview;

/// <summary>Where a preview is served, and at which addresses.</summary>
public sealed class PreviewServerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public PreviewServerTests() => SampleSite.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("99999999999")]
    [InlineData("abc")]
    [InlineData("5080x")]
    [InlineData("1.5")]
    [InlineData("")]
    public void What_is_no_port_is_a_slip_in_the_call(string port)
    {
        var run = ProgramRun.In(_folder, ["preview", "--port", port]);

        Assert.Equal(
            (2, "error: --port: name a number from 0 to 65535\nUse --help to list commands and options.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Without_a_free_port_there_is_one_line_that_says_so()
    {
        // None comes after the last one. If it is taken already, so much the better.
        using var owner = new TcpListener(IPAddress.Loopback, IPEndPoint.MaxPort);
        try
        {
            owner.Start();
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
        }

        var run = ProgramRun.In(_folder, $"preview {ProgramRun.AsOf} --port 65535");

        Assert.Equal((2, "error: the ports from 65535 to 65535 are taken; name another with --port NUMBER\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Port_that_the_system_keeps_for_itself_is_reported_in_one_line()
    {
        Assert.SkipWhen(MayServeOn(1), "Here everybody may serve on every port.");

        var run = ProgramRun.In(_folder, $"preview {ProgramRun.AsOf} --port 1");

        Assert.Equal((2, "error: port 1 cannot be used: Permission denied; name another with --port NUMBER\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Path_of_the_site_without_its_last_slash_leads_to_the_site()
    {
        WriteUrl("https://kb.example.org/kb/");
        await using var preview = await RunningPreview.Of(_folder);

        using var redirect = await preview.Client.GetAsync("kb?q=1", TestContext.Current.CancellationToken);
        using var other = await preview.Client.GetAsync("kbx", TestContext.Current.CancellationToken);

        Assert.Equal("/kb/?q=1", redirect.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Theory]
    [InlineData("https://kb.example.org/")]
    [InlineData("https://kb.example.org/kb/")]
    public async Task Nobody_is_sent_to_another_host(string url)
    {
        WriteUrl(url);
        await using var preview = await RunningPreview.Of(_folder);

        using var response = await preview.Client.GetAsync(preview.Server.Address + "/articles", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Answer_that_fails_is_reported_there_and_in_the_terminal_and_others_follow()
    {
        await using var preview = await RunningPreview.Of(_folder);
        // No browser sends this character as it is, and where the slash is missing it cannot be put into the answer.
        var asked = new Uri(
            preview.Server.Address + "articles?\u0001", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

        using var failed = await preview.Client.GetAsync(asked, TestContext.Current.CancellationToken);
        var told = await failed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.StartsWith("Attest itself has failed to make this page: ", told, StringComparison.Ordinal);
        Assert.Contains(preview.Terminal,
            line => line.StartsWith("Attest itself has failed to make /articles. Please report this:\n", StringComparison.Ordinal));
        Assert.Contains("Example syndrome", await preview.Text("articles/"), StringComparison.Ordinal);
    }

    private void WriteUrl(string url) =>
        _folder.Write("input/site.yml", SampleSite.Files["site.yml"].Replace("https://kb.example.org/", url, StringComparison.Ordinal));

    private static bool MayServeOn(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode != SocketError.AccessDenied;
        }
    }
}
