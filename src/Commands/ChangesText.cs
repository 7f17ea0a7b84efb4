using System.Text;
using Attest.Diagnostics.Writers;
using Attest.Pipelines;

namespace Attest.Commands;

/// <summary>The changes of a site for people. All that comes from the content is encoded.</summary>
internal sealed class ChangesText
{
    /// <summary>In bytes, for what stands around the changes.</summary>
    private const int Frame = 1536;

    /// <summary>In characters; only where there is a limit, so that one change leaves room for others.</summary>
    private const int LongestSide = 3000;

    private const int MostPages = 5;

    private const string Never = "never approved";

    private const string Last = "since the last approved text";

    private readonly SiteDifferences _found;
    private readonly bool _isCut;
    private readonly Func<char, string, string> _mark;
    private readonly List<string> _names;
    private readonly List<string> _ofWaiting;
    private readonly List<string> _others;
    private int _shortened;

    /// <param name="found">What has changed.</param>
    /// <param name="isCut">True if long changes are shortened.</param>
    /// <param name="mark">Shows encoded words that are gone (<c>-</c>) or new (<c>+</c>).</param>
    private ChangesText(SiteDifferences found, bool isCut, Func<char, string, string> mark)
    {
        (_found, _isCut, _mark) = (found, isCut, mark);
        _names = [.. found.Waiting.Select(article => Markup.Encoded(
            $"{article.File}  \"{article.Page.Title}\"  "
            + (article.Since is { } since ? $"last approved by {since}" : Never)))];
        _ofWaiting =
        [
            .. found.Waiting.SelectMany(article => Since(article).Concat(
                article.Changes.Select(change => Entry(change, article.Words is not null ? null : article.Since is null ? Never : Last)))),
        ];
        _others = [.. found.Others.Select(change => Entry(change, null))];
    }

    /// <param name="found">What has changed.</param>
    /// <param name="limit">The most bytes; null for any number.</param>
    public static string Markdown(SiteDifferences found, int? limit) =>
        new ChangesText(found, limit is not null, static (sign, words) => $"{sign} {words}\n")
            .Write(limit, title => $"\n### {title}\n\n<pre>\n", "</pre>\n", line => $"**{line}**\n");

    /// <inheritdoc cref="Markdown"/>
    public static string Html(SiteDifferences found, int? limit)
    {
        const string Head = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>What readers will see otherwise"
            + "</title>\n<style>pre { white-space: pre-wrap } del { color: #a40000 } ins { color: #00612e }</style>\n</head>\n<body>\n"
            + "<h1>What readers will see otherwise</h1>\n";
        return Head + new ChangesText(found, limit is not null,
                static (sign, words) => sign == '-' ? $"<del>{words}</del>\n" : $"<ins>{words}</ins>\n")
            .Write(limit, title => $"<h2>{title}</h2>\n<pre>\n", "</pre>\n", line => $"<p><strong>{line}</strong></p>\n")
            + "</body>\n</html>\n";
    }

    private string Write(int? limit, Func<string, string> begin, string end, Func<string, string> strong)
    {
        List<string> all = [.. _names, .. _ofWaiting, .. _others];
        var shown = Markup.Fitting(all, limit - Frame);
        var text = new StringBuilder();
        text.Append(strong($"{CommandLine.Count(_found.Pages, "page")} will be different from {Markup.Encoded(_found.Base)}."));
        if (shown < all.Count)
        {
            text.Append(strong($"There is no room here for {all.Count - shown} of {all.Count} entries: the list below is not the whole."));
        }

        if (_shortened > 0)
        {
            text.Append(strong($"{CommandLine.Count(_shortened, "long change")} below {(_shortened == 1 ? "is" : "are")} shortened."));
        }

        var left = shown;
        Section($"Approving records {CommandLine.Count(_names.Count, "article")}", _names);
        Section("What has changed in them", _ofWaiting);
        Section("What else readers will see", _others);
        return text.ToString();

        void Section(string title, List<string> entries)
        {
            if (entries.Count == 0 || left <= 0)
            {
                return;
            }

            text.Append(begin(title)).AppendJoin("\n", entries.Take(left)).Append('\n').Append(end);
            left -= entries.Count;
        }
    }

    private static IEnumerable<string> Since(WaitingArticle article) =>
        article.Words is { } words ? [Markup.Encoded($"{article.File}; {Last}\n  {words}\n")] : [];

    private string Entry(SiteChange change, string? since)
    {
        var pages = string.Join(", ", change.Pages.Take(MostPages).Select(page => page.Path.Length > 0 ? page.Path : "home"));
        var where = change.Pages.Count == 1 ? pages
            : $"{change.Pages.Count} pages: {pages}{(change.Pages.Count > MostPages ? ", …" : "")}";
        var cause = change.File is null ? "" : $"; from {change.File}{(change.Line is { } line ? $":{line}" : "")}";
        var seal = change.IsSealed ? since ?? "under the seal" : "under no seal";
        var kind = change.Seen.IsMarkup ? "; the words are the same, the markup is not" : "";
        return Markup.Encoded($"{where}{cause}; {seal}{kind}\n")
            + Side('-', change.Seen.Before) + Side('+', change.Seen.After);
    }

    private string Side(char sign, string? words)
    {
        if (words is null)
        {
            return "";
        }

        if (_isCut && words.Length > LongestSide)
        {
            _shortened++;
            words = $"{words[..(char.IsHighSurrogate(words[LongestSide - 1]) ? LongestSide - 1 : LongestSide)]} … "
                + $"({words.Length - LongestSide} more characters)";
        }

        return string.Concat(words.Split('\n').Select(line => _mark(sign, Markup.Encoded(line))));
    }
}
