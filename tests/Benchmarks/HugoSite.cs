namespace Attest.Benchmarks;

/// <summary>The articles of a corpus as a site for Hugo, with layouts that show a text, its title and lists of titles; no more.</summary>
internal static class HugoSite
{
    private static readonly (string Path, string Text)[] Layouts =
    [
        ("hugo.toml", "baseURL = 'https://kb.example.org/'\ntitle = 'Example knowledge base'\ndisableKinds = ['taxonomy', 'term']\n"),
        ("layouts/_default/baseof.html", "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{ .Title }}</title></head><body>{{ block \"main\" . }}{{ end }}</body></html>"),
        ("layouts/_default/single.html", "{{ define \"main\" }}<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>{{ .TableOfContents }}{{ .Content }}{{ end }}"),
        ("layouts/_default/list.html", "{{ define \"main\" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}"),
        ("layouts/index.html", "{{ define \"main\" }}<ul>{{ range .Site.RegularPages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}"),
    ];

    public static Measurement Build(string input, string folder)
    {
        if (!Directory.Exists(folder))
        {
            Write(input, folder);
        }

        return Measurement.Of("hugo", "--quiet", "--source", folder, "--destination", Path.Combine(folder, Path.GetRandomFileName()));
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
