using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Attest.Tests.Proving;

/// <summary>A server on this machine that speaks as GitHub's API does, as far as it is asked.</summary>
internal sealed class LoopbackGitHub : IDisposable
{
    private readonly HttpListener _listener;
    private readonly Dictionary<string, List<object>> _pullsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _pulls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<object>> _lists = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _asked = [];
    private readonly ConcurrentQueue<string?> _tokens = [];
    private int _review;

    public LoopbackGitHub()
    {
        for (var port = Random.Shared.Next(20_000, 50_000); ; port++)
        {
            try
            {
                Address = $"http://127.0.0.1:{port}/";
                _listener = new HttpListener { Prefixes = { Address } };
                _listener.Start();
                break;
            }
            catch (HttpListenerException)
            {
                // Another program has it.
            }
        }

        _ = Task.Run(Serve);
    }

    public string Address { get; }

    /// <summary>Items on a page of a list.</summary>
    public int PageSize { get; set; } = 30;

    /// <summary>What happens to the next question for a path that ends so, instead of an answer; each once.</summary>
    public List<(string End, Action<HttpListenerResponse> Instead)> Troubles { get; } = [];

    /// <summary>The paths, with their queries.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public IReadOnlyCollection<string?> Tokens => _tokens;

    /// <summary>A pull request with the commits of the main branch that it has brought.</summary>
    public void Pull(int number, IEnumerable<string> commits, bool isMerged = true, string into = "main", string? merge = null)
    {
        var known = commits.ToList();
        var pull = new
        {
            number,
            state = isMerged ? "closed" : "open",
            merged_at = isMerged ? "2026-11-30T12:30:00Z" : null,
            merge_commit_sha = merge ?? known[^1],
            user = new { login = "nell-gh", id = 4, type = "User" },
            @base = new { @ref = into, repo = new { full_name = "example/kb", default_branch = "main" } },
        };
        _pulls[$"pulls/{number}"] = pull;
        foreach (var commit in known)
        {
            _pullsOf.TryAdd(commit, []);
            _pullsOf[commit].Add(pull);
        }

        _lists.TryAdd($"pulls/{number}/reviews", []);
        _lists.TryAdd($"pulls/{number}/commits", []);
    }

    /// <summary>A review; without a login of an account that was deleted.</summary>
    public void Review(int pull, string? login, string commit, string state = "APPROVED", string at = "2026-11-30T12:00:00Z") =>
        _lists[$"pulls/{pull}/reviews"].Add(new
        {
            id = 7_000 + ++_review,
            user = login is null ? null : new { login, id = login.Sum(c => c * 7), type = "User" },
            state,
            submitted_at = at,
            commit_id = commit,
            html_url = $"https://github.example.org/{_review}",
        });

    public void Commit(int pull, string id, string login) =>
        _lists[$"pulls/{pull}/commits"].Add(new { sha = id, author = new { login } });

    /// <summary>The account of all reviews of a pull request is gone, or the last one is dismissed.</summary>
    public void Change(int pull, Func<Dictionary<string, object?>, Dictionary<string, object?>> change)
    {
        var reviews = _lists[$"pulls/{pull}/reviews"];
        for (var i = 0; i < reviews.Count; i++)
        {
            reviews[i] = change(JsonSerializer.Deserialize<Dictionary<string, object?>>(JsonSerializer.Serialize(reviews[i]))!);
        }
    }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (
                exception is HttpListenerException or ObjectDisposedException or InvalidOperationException or IOException)
            {
                // The test is over, or the program has hung up.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var (request, response) = (context.Request, context.Response);
        _asked.Enqueue(request.RawUrl!);
        _tokens.Enqueue(request.Headers["Authorization"]);
        var path = request.Url!.AbsolutePath;
        if (Troubles.FindIndex(trouble => path.EndsWith(trouble.End, StringComparison.Ordinal)) is >= 0 and var place)
        {
            var instead = Troubles[place].Instead;
            Troubles.RemoveAt(place);
            instead(response);
            return;
        }

        const string Root = "/repos/example/kb/";
        var what = path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : "";
        if (what.Split('/') is ["commits", var commit, "pulls"])
        {
            Send(response, JsonSerializer.Serialize(_pullsOf.GetValueOrDefault(commit) ?? []));
        }
        else if (_lists.TryGetValue(what, out var list))
        {
            SendPage(request, response, list);
        }
        else if (_pulls.TryGetValue(what, out var pull))
        {
            Send(response, JsonSerializer.Serialize(pull));
        }
        else
        {
            response.StatusCode = 404;
            Send(response, "{\"message\":\"Not Found\"}");
        }
    }

    private void SendPage(HttpListenerRequest request, HttpListenerResponse response, List<object> list)
    {
        var page = int.Parse(request.QueryString["page"] ?? "1", CultureInfo.InvariantCulture);
        if (page * PageSize < list.Count)
        {
            response.Headers["Link"] = $"<{Address.TrimEnd('/')}{request.Url!.AbsolutePath}?per_page=100&page={page + 1}>; rel=\"next\", "
                + $"<{Address}x>; rel=\"last\"";
        }

        Send(response, JsonSerializer.Serialize(list.Skip((page - 1) * PageSize).Take(PageSize)));
    }

    private static void Send(HttpListenerResponse response, string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        response.ContentType = "application/json";
        response.ContentLength64 = bytes.Length;
        response.OutputStream.Write(bytes);
        response.Close();
    }
}
