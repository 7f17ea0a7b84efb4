using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Attest.Pipelines;

namespace Attest.Commands;

/// <summary>
/// The changes of a site as one JSON object; names are added in time, never changed. A change is
/// <c>{ "pages": [ { "path", "title" } ], "before", "after", "markup": flag, "file", "line", "sealed": flag }</c>, with null for what is
/// not there.
/// <code>
/// { "base", "pages": number, "leftOut": number,
///   "waiting": [ { "file", "path", "title", "since", "words", "changes": [ change ] } ],
///   "others": [ change ] }
/// </code>
/// </summary>
internal static class ChangesJson
{
    /// <param name="found">What has changed.</param>
    /// <param name="limit">The most bytes; null for any number. What is left out is counted.</param>
    public static string Write(SiteDifferences found, int? limit)
    {
        var (waiting, others) = (found.Waiting.Sum(article => article.Changes.Count), found.Others.Count);
        if (Text(found, int.MaxValue) is var whole && !IsTooLong(whole, limit))
        {
            return whole;
        }

        // The most changes that have room, by halves.
        var (most, tooMany) = (0, waiting + others);
        while (tooMany - most > 1)
        {
            var middle = most + ((tooMany - most) / 2);
            (most, tooMany) = IsTooLong(Text(found, middle), limit) ? (most, middle) : (middle, tooMany);
        }

        return Text(found, most);
    }

    private static bool IsTooLong(string text, int? limit) => Encoding.UTF8.GetByteCount(text) > (limit ?? int.MaxValue);

    private static string Text(SiteDifferences found, int most)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            var all = found.Waiting.Sum(article => article.Changes.Count) + found.Others.Count;
            json.WriteStartObject();
            json.WriteString("base", found.Base);
            json.WriteNumber("pages", found.Pages);
            json.WriteNumber("leftOut", Math.Max(0, all - most));
            json.WriteStartArray("waiting");
            foreach (var article in found.Waiting)
            {
                json.WriteStartObject();
                json.WriteString("file", article.File);
                json.WriteString("path", article.Page.Path);
                json.WriteString("title", article.Page.Title);
                json.WriteString("since", article.Since);
                json.WriteString("words", article.Words);
                most -= WriteChanges(json, "changes", article.Changes, most);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteChanges(json, "others", found.Others, most);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static int WriteChanges(Utf8JsonWriter json, string name, IReadOnlyList<SiteChange> changes, int most)
    {
        json.WriteStartArray(name);
        foreach (var change in changes.Take(most))
        {
            json.WriteStartObject();
            json.WriteStartArray("pages");
            foreach (var page in change.Pages)
            {
                json.WriteStartObject();
                json.WriteString("path", page.Path);
                json.WriteString("title", page.Title);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("before", change.Seen.Before);
            json.WriteString("after", change.Seen.After);
            json.WriteBoolean("markup", change.Seen.IsMarkup);
            json.WriteString("file", change.File);
            if (change.Line is { } line)
            {
                json.WriteNumber("line", line);
            }
            else
            {
                json.WriteNull("line");
            }

            json.WriteBoolean("sealed", change.IsSealed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        return Math.Min(Math.Max(0, most), changes.Count);
    }
}
