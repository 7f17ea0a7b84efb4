using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Attest.Commands;

internal static class CommandLine
{
    /// <summary>Runs beside the thread that receives interruptions.</summary>
    public static Command Runs(this Command command, Func<ParseResult, CancellationToken, int> run)
    {
        command.SetAction((parsed, cancellation) => Task.Run(() => run(parsed, cancellation), CancellationToken.None));
        return command;
    }

    public static string RequireFolder(string folder) => Directory.Exists(folder)
        ? folder
        : throw new UsageException($"there is no folder {folder}; name the knowledge base with --input DIR");

    public static void RequireDate(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } text && ParseDate(text) is null)
        {
            result.AddError($"{result.Option.Name}: \"{text}\" is not a date; write year-month-day, as in 2026-05-06");
        }
    }

    public static DateOnly? ParseDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static void RequireWord(OptionResult result, IEnumerable<string> words)
    {
        if (result.GetValueOrDefault<string?>() is { } word && !words.Contains(word, StringComparer.Ordinal))
        {
            result.AddError($"{result.Option.Name}: \"{word}\" is not one of {string.Join(", ", words)}");
        }
    }

    /// <summary>Such as <c>3 articles</c>.</summary>
    public static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
