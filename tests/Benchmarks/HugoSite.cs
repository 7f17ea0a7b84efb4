namespace Attest.Benchmarks;

/// <summary>
/// The articles of a corpus as a site for Hugo, with layouts that show a text, its title, its contents and lists of titles; no more.
/// </summary>
internal static class HugoSite
{
    private static readonly (string Path, string Text)[] Layouts =
    [
        ("hugo.toml", "baseURL = 'https://kb.example.org/'\ntitle = 'Example knowledge base'\ndisableKinds = ['taxonomy', 'term']\n"),
        ("layouts/_default/baseof.html",
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{ .Title }}</title></head><body>{{ block \"main\" . "
                + "}}{{ end }}</body></html>"),
        ("layouts/_default/single.html",
            "{{ define \"main\" }}<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>{{ .TableOfContents }}{{ .Content }}{{ end }}"),
        ("layouts/_default/list.html",
            "{{ define \"main\" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ "
                + "end }}</ul>{{ end }}"),
        ("layouts/index.html",
            "{{ define \"main\" }}<ul>{{ range .Site.RegularPages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end "
                + "}}</ul>{{ end }}"),
    ];

    /// <summary>The table of contents, and the last of the headings that every article has.</summary>
    private static readonly string[] Parts = ["<nav id=\"TableOfContents\">", "<h2 id=\"from-the-research\">"];

    /// <exception cref="InvalidOperationException">Hugo failed, or has not made a page of each article.</exception>
    public static Measurement Build(string input, string folder)
    {
        if (!Directory.Exists(folder))
        {
            Write(input, folder);
        }

        var site = Path.Combine(folder, Path.GetRandomFileName());
        var measured = Measurement.Of("hugo", "--quiet", "--source", folder, "--destination", site);
        Check(Path.Combine(folder, "content"), site);
        return measured;
    }

    /// <summary>A comparison with pages that are not there, or hold nothing, would be none.</summary>
    private static void Check(string content, string site)
    {
        foreach (var article in Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories))
        {
            var page = Path.Combine(site, Path.ChangeExtension(Path.GetRelativePath(content, article), null), "index.html");
            var html = File.Exists(page) ? File.ReadAllText(page) : "";
            if (!Parts.All(part => html.Contains(part, StringComparison.Ordinal)))
            {
                throw new InvalidOperationException($"Hugo has made no whole page of {article}");
            }
        }
    }

    private static void Write(string input, string folder)
    {
        foreach (var (path, text) in Layouts)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        var articles = Path.Combine(input, "articles");
        foreach (var article in Directory.EnumerateFiles(articles, "*.md", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, "content", Path.GetRelativePath(articles, article));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(article, target);
        }
    }
}
