using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Reading;

namespace Attest.Commands;

/// <summary>How diagnostics are printed.</summary>
internal enum OutputFormat
{
    Text,
    GitHub,
    Sarif,
    Json,
}

/// <summary>The options of the commands that read content, and what they mean together.</summary>
internal sealed class ContentOptions
{
    private static readonly Dictionary<string, OutputFormat> FormatWords = new(StringComparer.Ordinal)
    {
        ["text"] = OutputFormat.Text,
        ["github"] = OutputFormat.GitHub,
        ["sarif"] = OutputFormat.Sarif,
        ["json"] = OutputFormat.Json,
    };

    private readonly Option<string> _input = new("--input") { Description = "Folder of the knowledge base", HelpName = "DIR", DefaultValueFactory = _ => "input" };
    private readonly Option<string> _output = new("--output") { Description = "Folder of the site", HelpName = "DIR", DefaultValueFactory = _ => "output" };
    private readonly Option<string?> _cache =
        new("--cache") { Description = "Folder for data kept for the next build (default: .attest next to the output)", HelpName = "DIR" };
    private readonly Option<string?> _asOf =
        new("--as-of") { Description = "The day as of which the content is checked (default: today in UTC)", HelpName = "DATE" };
    private readonly Option<string?> _unapproved =
        new("--unapproved") { Description = "How unapproved pages are treated: fail, exclude or caution", HelpName = "VALUE" };
    private readonly Option<string> _format = new("--format") { Description = "How findings are printed: text, github, sarif or json", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Treat warnings as errors" };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print findings only" };
    private readonly Option<bool> _timings = new("--timings") { Description = "Print how long each module took" };

#if STATIQ
    private static EngineFactory NewEngine => (pipelines, progress) => new Hosting.StatiqEngine(pipelines, progress);
#else
    private static EngineFactory NewEngine => (pipelines, progress) => new Engine(pipelines, progress);
#endif

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_input, _output, _cache, _asOf, _unapproved, _format, _strict, _quiet, _timings])
        {
            command.Options.Add(option);
        }

        _unapproved.Validators.Add(result => RequireWord(result, SiteParser.UnapprovedWords.Keys));
        AddValidators();
    }

    /// <summary>The options of commands that read content and publish nothing: <c>--input</c>, <c>--as-of</c>, <c>--format</c>, <c>--quiet</c>.</summary>
    public void AddReadingTo(Command command)
    {
        foreach (var option in (Option[])[_input, _asOf, _format, _quiet])
        {
            command.Options.Add(option);
        }

        AddValidators();
    }

    /// <summary>The options of commands that read content and find nothing wrong in it: <c>--input</c>, <c>--as-of</c>.</summary>
    public void AddContentTo(Command command)
    {
        command.Options.Add(_input);
        command.Options.Add(_asOf);
        AddValidators();
    }

    private void AddValidators()
    {
        _format.Validators.Add(result => RequireWord(result, FormatWords.Keys));
        _asOf.Validators.Add(RequireDate);
    }

    public OutputFormat Format(ParseResult parsed) => FormatWords[parsed.GetValue(_format)!];

    public bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);

    public bool ShowsTimings(ParseResult parsed) => parsed.GetValue(_timings);

    /// <summary>What a command that publishes nothing was asked for; its output folder is empty.</summary>
    /// <exception cref="UsageException">There is no input folder, or the environment names no date.</exception>
    public BuildOptions ReadInput(ParseResult parsed)
    {
        var working = Directory.GetCurrentDirectory();
        return new BuildOptions(working, Input(parsed, working), "", AsOf(parsed.GetValue(_asOf))) { NewEngine = NewEngine };
    }

    /// <exception cref="UsageException">The folders do not go together, or the environment names no date.</exception>
    public BuildOptions Read(ParseResult parsed)
    {
        var working = Directory.GetCurrentDirectory();
        var input = Input(parsed, working);
        var output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(_output)!, working));
        var unapproved = parsed.GetValue(_unapproved) is { } word ? SiteParser.UnapprovedWords[word] : (UnapprovedPolicy?)null;
        var build = new BuildOptions(working, input, output, AsOf(parsed.GetValue(_asOf)), unapproved, parsed.GetValue(_strict)) { NewEngine = NewEngine };
        if (parsed.GetValue(_cache) is { } cache)
        {
            build = build with { Cache = Path.TrimEndingDirectorySeparator(Path.GetFullPath(cache, working)) };
        }

        RequireApart(RealPath.Of(input), RealPath.Of(output), RealPath.Of(build.Cache));
        return build;
    }

    /// <summary>Compares the places themselves: by a link one folder can lie in another unseen.</summary>
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

    private string Input(ParseResult parsed, string working)
    {
        var input = Path.GetFullPath(parsed.GetValue(_input)!, working);
        return Directory.Exists(input)
            ? input
            : throw new UsageException($"there is no folder {parsed.GetValue(_input)}; name the knowledge base with --input DIR");
    }

    private static DateOnly AsOf(string? option)
    {
        if (option is not null)
        {
            return ParseDate(option)!.Value;
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

    internal static void RequireDate(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } text && ParseDate(text) is null)
        {
            result.AddError($"{result.Option.Name}: \"{text}\" is not a date; write year-month-day, as in 2026-05-06");
        }
    }

    internal static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    internal static void RequireWord(OptionResult result, IEnumerable<string> words)
    {
        if (result.GetValueOrDefault<string?>() is { } word && !words.Contains(word, StringComparer.Ordinal))
        {
            result.AddError($"{result.Option.Name}: \"{word}\" is not one of {string.Join(", ", words)}");
        }
    }
}
