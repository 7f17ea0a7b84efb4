using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Attest.GitHub;

/// <summary>
/// Asks GitHub's REST API, and nobody else: no redirection is followed and no address of an answer is used for another host. Waits as
/// GitHub asks, and asks again after an answer that was cut off. Not thread-safe.
/// </summary>
public sealed class GitHubClient : IDisposable
{
    public const string PublicApi = "https://api.github.com";

    /// <summary>GitHub's largest page.</summary>
    private const int PageSize = 100;

    private const int MostPages = 1_000;
    private const int LongestAnswer = 64 * 1024 * 1024;
    private const int MostAttempts = 5;

    /// <summary>A run on a server ends before; whoever runs this by hand can run it again.</summary>
    private static readonly TimeSpan MostWaiting = TimeSpan.FromMinutes(20);

    private readonly HttpClient _http;
    private readonly Uri _api;
    private readonly Action<TimeSpan, CancellationToken> _wait;
    private readonly CancellationToken _cancellation;
    private TimeSpan _waited;

    /// <param name="api">The base of all addresses.</param>
    /// <param name="token">Sent with each question; null for public answers.</param>
    /// <param name="cancellation">Ends a question.</param>
    /// <param name="wait">Waits; tests do not.</param>
    /// <exception cref="GitHubException">The token would travel unencrypted.</exception>
    public GitHubClient(Uri api, string? token, CancellationToken cancellation, Action<TimeSpan, CancellationToken>? wait = null)
    {
        if (api.Scheme != Uri.UriSchemeHttps && !api.IsLoopback)
        {
            throw new GitHubException($"{api} is not encrypted, so it is not asked; use https");
        }

        _api = new Uri(api.AbsoluteUri.TrimEnd('/') + "/");
        _cancellation = cancellation;
        _wait = wait ?? ((time, interruption) => interruption.WaitHandle.WaitOne(time));
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            Timeout = TimeSpan.FromSeconds(100),
            MaxResponseContentBufferSize = LongestAnswer,
        };
        var headers = _http.DefaultRequestHeaders;
        headers.UserAgent.Add(new ProductInfoHeaderValue("Attest", null));
        headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/vnd.github+json"));
        headers.Add("X-GitHub-Api-Version", "2022-11-28");
        if (token is not null)
        {
            headers.Authorization = AuthenticationHeaderValue.TryParse($"Bearer {token}", out var bearer) && !token.Any(char.IsWhiteSpace)
                ? bearer : throw new GitHubException("GITHUB_TOKEN holds something that cannot be sent as a token");
        }
    }

    public void Dispose() => _http.Dispose();

    /// <param name="path">Below the API: <c>repos/example/kb/pulls/5</c>.</param>
    public JsonElement Get(string path) => Ask(new Uri(_api, path)).Json;

    /// <summary>All items of a list, page by page.</summary>
    public IReadOnlyList<JsonElement> GetAll(string path)
    {
        var items = new List<JsonElement>();
        var first = new Uri(_api, string.Create(CultureInfo.InvariantCulture, $"{path}?per_page={PageSize}"));
        var seen = new HashSet<Uri>();
        for (var next = first; next is not null;)
        {
            if (!seen.Add(next) || seen.Count > MostPages)
            {
                throw new GitHubException($"GitHub's list of {path} does not end");
            }

            var (json, following) = Ask(next);
            items.AddRange(json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : throw Shape(path, "is not a list"));
            next = following;
        }

        return items;
    }

    internal static GitHubException Shape(string path, string what) => new($"GitHub's answer to {path} {what}, so nothing is known by it");

    private (JsonElement Json, Uri? Next) Ask(Uri address)
    {
        var path = address.PathAndQuery;
        for (var attempt = 1; ; attempt++)
        {
            _cancellation.ThrowIfCancellationRequested();
            string trouble;
            try
            {
                using var response = _http.Send(new HttpRequestMessage(HttpMethod.Get, address), _cancellation);
                if (response.IsSuccessStatusCode)
                {
                    var bytes = response.Content.ReadAsByteArrayAsync(_cancellation).GetAwaiter().GetResult();
                    using var document = JsonDocument.Parse(bytes);
                    return (document.RootElement.Clone(), NextOf(response));
                }

                if (LimitOf(response) is { } pause)
                {
                    Wait(pause, path);
                    // It was no failure of GitHub's; the waiting has its own bound.
                    attempt--;
                    continue;
                }

                trouble = Trouble(response.StatusCode, path);
            }
            catch (JsonException)
            {
                trouble = $"GitHub's answer to {path} was cut off";
            }
            catch (Exception exception) when (exception is HttpRequestException or (IOException and not GitHubException)
                || (exception is OperationCanceledException && !_cancellation.IsCancellationRequested))
            {
                trouble = $"GitHub did not answer {path}: {exception.GetBaseException().Message}";
            }

            if (attempt == MostAttempts)
            {
                throw new GitHubException($"{trouble}; tried {MostAttempts} times");
            }

            Wait(TimeSpan.FromSeconds(1 << (attempt - 1)), path);
        }
    }

    private void Wait(TimeSpan pause, string path)
    {
        _waited += pause;
        if (_waited > MostWaiting)
        {
            throw new GitHubException(string.Create(CultureInfo.InvariantCulture,
                $"GitHub asks to wait {pause.TotalSeconds:0} seconds before {path}; run this again then"));
        }

        _wait(pause, _cancellation);
    }

    /// <summary>How long to wait where too much was asked; null for other answers.</summary>
    private static TimeSpan? LimitOf(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
        {
            return null;
        }

        var now = response.Headers.Date ?? DateTimeOffset.UtcNow;
        var pause = response.Headers.RetryAfter is { } asked ? asked.Delta ?? asked.Date - now
            : HeaderOf(response, "x-ratelimit-remaining") == "0"
                && long.TryParse(HeaderOf(response, "x-ratelimit-reset"), NumberStyles.None, CultureInfo.InvariantCulture, out var reset)
                && reset < 253402300800
                ? DateTimeOffset.FromUnixTimeSeconds(reset) - now
            : (TimeSpan?)null;
        return pause is not { } time ? null : time > TimeSpan.FromSeconds(1) ? time : TimeSpan.FromSeconds(1);
    }

    /// <summary>What a failure means; one that passes is answered by trying again.</summary>
    /// <exception cref="GitHubException">It will not pass.</exception>
    private static string Trouble(HttpStatusCode status, string path) => status switch
    {
        >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout => $"GitHub answers {(int)status} to {path}",
        HttpStatusCode.Unauthorized => throw new GitHubException("GitHub refuses the token in GITHUB_TOKEN"),
        HttpStatusCode.Forbidden => throw new GitHubException($"GitHub does not allow {path} with this token"),
        HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.UnprocessableEntity => throw new GitHubException(
            $"GitHub does not know {path}; check --repository, the rights of GITHUB_TOKEN, and that the commit was pushed"),
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => throw new GitHubException(
            $"GitHub points from {path} to another address: the repository has another name now; give it with --repository"),
        _ => throw new GitHubException($"GitHub answers {(int)status} to {path}"),
    };

    /// <summary><c>Link: &lt;address&gt;; rel="next"</c> (RFC 8288).</summary>
    private Uri? NextOf(HttpResponseMessage response)
    {
        foreach (var link in (HeaderOf(response, "Link") ?? "").Split(','))
        {
            if (link.Split(';') is [var address, .. var parameters]
                && parameters.Any(parameter => parameter.Trim() is "rel=\"next\"" or "rel=next"))
            {
                var next = new Uri(_api, address.Trim().Trim('<', '>'));
                return next.Scheme == _api.Scheme && next.Authority == _api.Authority ? next
                    : throw new GitHubException("GitHub's answer continues at another host, which is not asked");
            }
        }

        return null;
    }

    private static string? HeaderOf(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
