using System.CommandLine;
using System.Globalization;
using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Reading;

namespace Attest.Commands;

internal enum OutputFormat
{
    Text,
    GitHub,
    Sarif,
    Json,

    /// <summary>For comments and summaries.</summary>
    Markdown,
}

internal sealed class ContentOptions
{
    private static readonly Dictionary<string, OutputFormat> FormatWords = new()
    {
        ["text"] = OutputFormat.Text,
        ["github"] = OutputFormat.GitHub,
        ["sarif"] = OutputFormat.Sarif,
        ["json"] = OutputFormat.Json,
        ["markdown"] = OutputFormat.Markdown,
    };

    private static readonly string[] Formats = ["text", "github", "sarif", "json"];

    private readonly Option<string> _input = NewInput();
    private readonly Option<string> _output =
        new("--output") { Description = "Folder of the site", HelpName = "DIR", DefaultValueFactory = _ => "output" };
    private readonly Option<string?> _cache =
        new("--cache") { Description = "Folder for data kept for the next build (default: .attest next to the output)", HelpName = "DIR" };
    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "The day as of which the content is checked (default: today in UTC)",
        HelpName = "DATE",
        Validators = { CommandLine.RequireDate },
    };
    private readonly Option<string?> _unapproved = new("--unapproved")
    {
        Description = "How unapproved pages are treated: fail, exclude or caution",
        HelpName = "VALUE",
        Validators = { result => CommandLine.RequireWord(result, SiteParser.UnapprovedWords.Keys) },
    };
    private readonly Option<string> _format = NewFormat(Formats);
    private readonly Option<int?>? _limit;
    private readonly Option<bool> _strict = new("--strict") { Description = "Treat warnings as errors" };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print findings only" };
    private readonly Option<bool> _timings = new("--timings") { Description = "Print how long each module took" };

#if STATIQ
    private static EngineFactory NewEngine => (pipelines, progress) => new Hosting.StatiqEngine(pipelines, progress);
#else
    private static EngineFactory NewEngine => (pipelines, progress) => new Engine(pipelines, progress);
#endif

    public ContentOptions()
    {
    }

    /// <summary>For a command that also writes markdown.</summary>
    public ContentOptions(Option<int?> limit)
    {
        _format = NewFormat([.. Formats, "markdown"]);
        _limit = limit;
    }

    public static Option<int?> NewLimit() => new("--limit")
    {
        Description = "With --format markdown: the most bytes; what has no room is counted at the top",
        HelpName = "BYTES",
        Validators = { result =>
        {
            if (result.GetValueOrDefault<int?>() <= 0)
            {
                result.AddError("--limit: write a number of bytes above 0");
            }
        } },
    };

    private static Option<string> NewFormat(string[] words) => new("--format")
    {
        Description = $"How findings are printed: {string.Join(", ", words[..^1])} or {words[^1]}",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "text",
        Validators = { result => CommandLine.RequireWord(result, words) },
    };

    public static Option<string> NewInput() =>
        new("--input") { Description = "Folder of the knowledge base", HelpName = "DIR", DefaultValueFactory = _ => "input" };

    public void AddTo(Command command)
    {
        Add(command, _input, _output, _cache, _asOf, _unapproved, _format, _strict, _quiet, _timings);
        if (_limit is not null)
        {
            command.Options.Add(_limit);
        }
    }

    /// <summary>For commands that publish nothing.</summary>
    public void AddReadingTo(Command command) => Add(command, _input, _asOf, _format, _quiet);

    /// <summary>For commands that report no findings.</summary>
    public void AddContentTo(Command command) => Add(command, _input, _asOf);

    private static void Add(Command command, params ReadOnlySpan<Option> options)
    {
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    public OutputFormat Format(ParseResult parsed) => FormatWords[parsed.GetValue(_format)!];

    /// <summary>The most bytes of markdown; null for any number.</summary>
    public int? Limit(ParseResult parsed) => _limit is null ? null : parsed.GetValue(_limit);

    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    public bool ShowsTimings(ParseResult parsed) => parsed.GetValue(_timings);

    /// <summary>For commands that publish nothing: the output folder is empty.</summary>
    /// <exception cref="UsageException">There is no input folder, or the environment has an invalid date.</exception>
    public BuildOptions ReadInput(ParseResult parsed)
    {
        var working = Directory.GetCurrentDirectory();
        return new BuildOptions(working, Input(parsed, working), "", AsOf(parsed.GetValue(_asOf))) { NewEngine = NewEngine };
    }

    /// <exception cref="UsageException">The folders do not go together, or the environment has an invalid date.</exception>
    public BuildOptions Read(ParseResult parsed)
    {
        var working = Directory.GetCurrentDirectory();
        var input = Input(parsed, working);
        var output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(_output)!, working));
        var unapproved = parsed.GetValue(_unapproved) is { } word ? SiteParser.UnapprovedWords[word] : (UnapprovedPolicy?)null;
        var build = new BuildOptions(working, input, output, AsOf(parsed.GetValue(_asOf)), unapproved, parsed.GetValue(_strict))
        {
            NewEngine = NewEngine,
        };
        if (parsed.GetValue(_cache) is { } cache)
        {
            build = build with { Cache = Path.TrimEndingDirectorySeparator(Path.GetFullPath(cache, working)) };
        }

        RequireApart(RealPath.Of(input), RealPath.Of(output), RealPath.Of(build.Cache));
        return build;
    }

    /// <summary>By real paths: through a link one folder can be inside of another.</summary>
    private static void RequireApart(string input, string output, string cache)
    {
        if (RealPath.IsInside(output, input) || RealPath.IsInside(input, output))
        {
            throw new UsageException("the input folder and the output folder must not contain each other");
        }

        if (RealPath.IsInside(cache, output))
        {
            throw new UsageException("the cache must not be in the output folder, which is published");
        }

        if (RealPath.IsInside(cache, input))
        {
            throw new UsageException("the cache must not be in the input folder, which is read");
        }
    }

    private string Input(ParseResult parsed, string working) =>
        Path.GetFullPath(CommandLine.RequireFolder(parsed.GetValue(_input)!), working);

    private static DateOnly AsOf(string? option)
    {
        if (option is not null)
        {
            return CommandLine.ParseDate(option)!.Value;
        }

        // https://reproducible-builds.org/specs/source-date-epoch/: seconds since 1970 in UTC.
        if (Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is { Length: > 0 } epoch)
        {
            return long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253402300800
                ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
                : throw new UsageException($"SOURCE_DATE_EPOCH is \"{epoch}\", which is not a number of seconds");
        }

        return DateOnly.FromDateTime(DateTime.UtcNow);
    }
}
