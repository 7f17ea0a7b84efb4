using System.Text;
using Attest.Review.Seals;

namespace Attest.Review.Changes;

/// <summary>Describes the changes between two sealed texts, in the words that readers get.</summary>
internal static class SealedChanges
{
    private static readonly string[] Titles = ["title", "summary"];

    /// <summary>Before pieces of text; a piece without a style has none.</summary>
    private static readonly string[] Styles = ["", "emphasis", "strong", "sub", "super", "code"];

    /// <returns>Null if both are the same.</returns>
    public static string? Describe(SealedText approved, SealedText now)
    {
        var (before, after) = (Sections(approved), Sections(now));
        var changes = Titles.SelectMany(name => ContentChanges.Text(TextOf(before, name), TextOf(after, name), $"in the {name} "))
            .Concat(ContentChanges.Text(WordsOf(BodyOf(before)), WordsOf(BodyOf(after)), ""))
            .Concat(Codes(before, after))
            .Concat(Works(before, after))
            .Concat(Shared(approved, now))
            .ToList();
        return changes.Count > 0 || approved.Seal() == now.Seal() ? ContentChanges.Joined(changes) : Form(BodyOf(before), BodyOf(after));
    }

    /// <summary>By their first line, with the lines below it.</summary>
    private static List<List<SealedLine>> Sections(SealedText text)
    {
        var sections = new List<List<SealedLine>>();
        foreach (var line in SealedLine.Of(text))
        {
            if (line.Depth == 0)
            {
                sections.Add([]);
            }

            sections[^1].Add(line);
        }

        return sections;
    }

    private static string TextOf(List<List<SealedLine>> sections, string name) =>
        sections.Find(section => section[0].Item == name)?[0].Text ?? "";

    /// <summary>The words are the same.</summary>
    private static string Form(List<SealedLine> before, List<SealedLine> after)
    {
        var same = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var near = after.Take(same + 1).LastOrDefault(line => line.Text is not null)?.Text;
        return same == before.Count && same == after.Count ? "the language has changed"
            : "a part has another form, or a link leads elsewhere" + (near is null ? "" : $", near \"{Beginning(near)}\"");
    }

    private static IEnumerable<string> Codes(List<List<SealedLine>> before, List<List<SealedLine>> after)
    {
        var (old, now) = (CodesOf(before), CodesOf(after));
        return old.Except(now, StringComparer.Ordinal).Select(code => $"the code {code} is gone")
            .Concat(now.Except(old, StringComparer.Ordinal).Select(code => $"the code {code} is new"));
    }

    private static List<string> CodesOf(List<List<SealedLine>> sections) =>
        [.. sections.Where(section => section[0].Item == "code").Select(section => $"{section[1].Text} {section[0].Text}")];

    private static List<SealedLine> BodyOf(List<List<SealedLine>> sections) => sections.Find(section => section[0].Item == "body") ?? [];

    /// <summary>Pieces with a style and numbers of works are words; each other line is the beginning of a part.</summary>
    private static string WordsOf(List<SealedLine> body)
    {
        var words = new StringBuilder();
        foreach (var line in body)
        {
            _ = line.Text is not null && line.Item.Split(' ').All(Styles.Contains) ? words.Append(line.Text)
                : line.Item.StartsWith("work ", StringComparison.Ordinal)
                    ? words.Append(" [").Append(line.Item.AsSpan("work ".Length)).Append(']')
                : line.Item is "cite" or "break" || line.Item.StartsWith("link", StringComparison.Ordinal) ? words
                : words.Append("\n\n").Append(line.Item.StartsWith("heading", StringComparison.Ordinal) ? "" : line.Text).Append("\n\n");
        }

        return words.ToString();
    }

    private static string Beginning(string text) => text.Length <= 40 ? text.Trim() : text[..40].Trim() + "…";

    /// <summary>
    /// Works by their numbers, or, where one is new or gone, by what they are known by; that itself is a change of the text.
    /// </summary>
    private static IEnumerable<string> Works(List<List<SealedLine>> before, List<List<SealedLine>> after)
    {
        var isByNumber = before.Count(IsWork) == after.Count(IsWork);
        var old = WorksOf(before, isByNumber);
        foreach (var (work, fields) in WorksOf(after, isByNumber))
        {
            if (!old.TryGetValue(work, out var earlier))
            {
                continue;
            }

            foreach (var field in earlier.Keys.Union(fields.Keys))
            {
                var (was, present) = (earlier.GetValueOrDefault(field), fields.GetValueOrDefault(field));
                if (was != present)
                {
                    yield return $"\"{field}\" of {work} was \"{was}\" and is \"{present}\"";
                }
            }
        }
    }

    private static bool IsWork(List<SealedLine> section) => section[0].Item.StartsWith("work ", StringComparison.Ordinal);

    private static Dictionary<string, Dictionary<string, string>> WorksOf(List<List<SealedLine>> sections, bool isByNumber) => sections
        .Where(IsWork)
        .GroupBy(section => isByNumber ? $"[{section[0].Item["work ".Length..]}]"
            : section.Find(line => line.Item == "identity")?.Text ?? section.Find(line => line.Item == "title")?.Text ?? "")
        .ToDictionary(works => works.Key, works => FieldsOf(works.First()), StringComparer.Ordinal);

    /// <summary>The parts of names and dates joined.</summary>
    private static Dictionary<string, string> FieldsOf(List<SealedLine> work)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var name = "";
        foreach (var line in work.Skip(1))
        {
            name = line.Depth == 1 ? line.Item : name;
            fields[name] = $"{fields.GetValueOrDefault(name)} {line.Text}".Trim();
        }

        return fields;
    }

    private static IEnumerable<string> Shared(SealedText approved, SealedText now)
    {
        var before = approved.SharedParts().Where(part => part.Kind != SharedPartKind.Work).ToDictionary(Key);
        var after = now.SharedParts().Where(part => part.Kind != SharedPartKind.Work).ToDictionary(Key);
        foreach (var (key, part) in after)
        {
            var (kind, name) = key;
            if (!before.TryGetValue(key, out var old))
            {
                if (kind == SharedPartKind.Term)
                {
                    yield return $"the glossary's term \"{name}\" is new on the page (with \"since\" in glossary.yml it waits for the next "
                        + "approval)";
                }
            }
            else if (old != part)
            {
                yield return kind == SharedPartKind.File ? $"{name} is another file"
                    : old.Value == part.Value ? $"the glossary's term \"{name}\" is shown at other words of the page"
                    : $"what \"{name}\" means was \"{old.Value}\" and is \"{part.Value}\"";
            }
        }

        foreach (var (_, name) in before.Keys.Except(after.Keys).Where(key => key.Item1 == SharedPartKind.Term))
        {
            yield return $"the glossary's term \"{name}\" is gone from the page";
        }

        static (SharedPartKind, string) Key(SharedPart part) => (part.Kind, part.Key);
    }
}
