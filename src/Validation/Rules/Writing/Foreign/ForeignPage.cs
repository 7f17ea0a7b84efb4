using System.Runtime.CompilerServices;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown.Dialect;
using Attest.Text;
using Attest.Validation.Rules.Links;

namespace Attest.Validation.Rules.Writing.Foreign;

/// <summary>What a help may name: keys of references, pages, files and headings.</summary>
internal sealed class ForeignPage(MarkdownPage page, KnowledgeBase knowledgeBase)
{
    private const int MostKeys = 5;
    private const int LongestContainer = 20_000;

    private static readonly ConditionalWeakTable<KnowledgeBase, Names> NamesOf = [];

    private readonly Lazy<Dictionary<string, Reference>> _own = new(page.ReferencesByKey);
    private readonly Lazy<Dictionary<(string, string), string?>> _works = new(() => Names.WorksOf(page.References));

    private readonly Lazy<(HashSet<string> Ids, NearestIndex Nearest)> _headings = new(() =>
        ([.. page.Body.Headings.Select(heading => heading.Id)], new NearestIndex([.. page.Body.Headings.Select(heading => heading.Id)])));

    public MarkdownPage Page => page;

    public IEnumerable<string> Containers => knowledgeBase.Site.Audiences.Select(audience => audience.Id)
        .Concat(Markdown.ContainerKind.All.Select(kind => kind.Name));

    private Names Known => NamesOf.GetValue(knowledgeBase, all => new Names(all));

    /// <summary>How a citation names it.</summary>
    public static string KeyOf(string key) => CitationParser.IsKey(key) ? $"@{key}" : $"@{{{key}}}";

    public Location At(int start, int end) => page.Source.Between(start, end);

    /// <summary>From an offset to the end of its line.</summary>
    public Location Line(int start) => page.Source.Between(start, TextLines.EndOf(page.Source.Text, start));

    /// <summary>The offset of the next line of colons, if no line opens a container before it.</summary>
    public int? ClosingLine(int offset)
    {
        var text = page.Source.Text;
        var at = text.IndexOf("\n:::", offset, Math.Min(LongestContainer, text.Length - offset), StringComparison.Ordinal) + 1;
        return at > 0 && text.AsSpan(at, Line(at).Length).Trim(": ").Length == 0 ? at : null;
    }

    public string Typed(Location at) => page.Source.Text.Substring(at.Start, at.Length);

    public bool IsKey(string key) => _own.Value.ContainsKey(key) || knowledgeBase.SharedByKey(key) is not null;

    /// <summary>How to cite, with the keys of the page where there are few.</summary>
    public string CiteHelp() => _own.Value.Count switch
    {
        0 => "write [@key] with the key of a reference",
        1 => $"write [{KeyOf(_own.Value.Keys.First())}]",
        _ => "write [@key] with the key of its reference: "
            + string.Join(", ", _own.Value.Keys.Order(StringComparer.Ordinal).Take(MostKeys)) + (_own.Value.Count > MostKeys ? " …" : ""),
    };

    /// <summary>The key of a work by its first author and year; null without or with several.</summary>
    public string? KeyBy(string author, string year) =>
        _works.Value.GetValueOrDefault((author, year)) ?? Known.Works.Value.GetValueOrDefault((author, year));

    /// <summary>A link's target for the name, title or path of a page; null if none fits.</summary>
    public string? PathOf(string name)
    {
        var words = Names.Folded(name[(name.LastIndexOf('/') + 1)..]);
        return Known.Pages.Value.TryGetValue(words, out var path) ? PageLinks.PathFrom(page, path) : null;
    }

    /// <summary>The path of a picture or another file by its name.</summary>
    public string? FileOf(string name) => Known.Files.Value.TryGetValue(PageLinks.NameOf(name.Trim()), out var path)
        ? PageLinks.PathFrom(page, path) : null;

    /// <summary>Of a heading that belongs below the last one before an offset.</summary>
    public int LevelAt(int offset) =>
        Math.Min(6, page.Body.Headings.Where(heading => heading.At.Start < offset).Select(heading => heading.Level).LastOrDefault(1) + 1);

    /// <summary>The id of the heading that is meant; null if none is like it.</summary>
    public string? HeadingOf(string words) =>
        _headings.Value.Ids.Contains(words) ? words : _headings.Value.Nearest.To(Slugs.Of(words), []);

    /// <summary>A link's target for the id of a heading of this or of another page; null if none has it.</summary>
    public string? AddressOf(string id) => _headings.Value.Ids.Contains(id) ? $"#{id}"
        : Known.Headings.Value.TryGetValue(id, out var path) ? $"{PageLinks.PathFrom(page, path)}#{id}" : null;

    /// <summary>Of all pages, made once and only if something asks.</summary>
    private sealed class Names(KnowledgeBase all)
    {
        public Lazy<Dictionary<string, string>> Pages { get; } = new(() => all.AllPages.SelectMany(page => NamesOfPage(page)
            .Select(name => (Name: Folded(name), page.InputPath))).FirstBy(pair => pair.Name)
            .ToDictionary(pair => pair.Key, pair => pair.Value.InputPath, StringComparer.Ordinal));

        public Lazy<Dictionary<string, string>> Headings { get; } = new(() => all.AllPages.SelectMany(page => page.Body.Headings
            .Select(heading => (heading.Id, page.InputPath))).FirstBy(pair => pair.Id)
            .ToDictionary(pair => pair.Key, pair => pair.Value.InputPath, StringComparer.Ordinal));

        public Lazy<Dictionary<string, string>> Files { get; } = new(() => all.Files
            .FirstBy(PageLinks.NameOf, StringComparer.OrdinalIgnoreCase));

        public Lazy<Dictionary<(string, string), string?>> Works { get; } =
            new(() => WorksOf(all.Shared.SelectMany(file => file.References)));

        public static string Folded(string name) =>
            Slugs.Of(name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name);

        public static Dictionary<(string Author, string Year), string?> WorksOf(IEnumerable<Reference> references)
        {
            var works = new Dictionary<(string, string), string?>();
            foreach (var reference in references)
            {
                if (reference.Authors is [var first, ..] && (first.Family ?? first.Literal) is { } name
                    && reference.Issued?.Year is { } year
                    && !works.TryAdd((name, $"{year}"), reference.Id.Value))
                {
                    works[(name, $"{year}")] = null;
                }
            }

            return works;
        }

        private static IEnumerable<string> NamesOfPage(MarkdownPage page) =>
            [page.Slug, page.Title.Value, .. ((page as Article)?.Aliases ?? []).Select(alias => alias.Value)];
    }
}
