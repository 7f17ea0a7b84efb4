using System.Text;
using Attest.Citations.Export;
using Attest.Citations.Import;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Images;
using Attest.Reading;
using Attest.Reading.Editing;
using Attest.Validation.Output;
using Attest.Yaml;

namespace Attest.Tests.Hostile.Mutation;

/// <summary>Reads texts, and looks at what comes of them: every fault lies inside. True if something was read.</summary>
internal static class ReadTexts
{
    public const string Page = """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>A &lt;b&gt; c</title>
        <link rel="stylesheet" href="a.css?v=1"><script src="a.js"></script>
        <script type="application/ld+json">{"a":"\u003Cb>"}</script></head>
        <body><h1 id="a">A</h1><p>B &amp; <a href="b/?c=1&amp;d=2#&#x9;e" id="b">c</a><a href="%61%zz/../index.html#a">d</a><br>
        <img src="d.svg" alt="">
        <svg viewBox="0 0 1 1"><path d="M0 0"/></svg></p><textarea name="t">x</textarea><ul><li>y</li></ul></body></html>
        """;

    private static readonly DateOnly Day = new(2026, 5, 6);

    private static readonly ReviewChange Approval = new(
        IsApproved: true, new NewApproval("sample", Day, "attest-1:sha256:00"), Day.AddYears(1),
        new HistoryEntry(new(Day, default), "sample", new("Note", default)));

    private static readonly SourceText Site = new("site.yml", "title: T\nurl: https://x.example/\n");

    public static bool Drawing(SourceText source)
    {
        var fault = SvgContent.Check(source);
        AllInside(fault is null ? [] : [fault], source);
        return fault is null;
    }

    public static bool Yaml(SourceText source)
    {
        var faults = new FaultList();
        var node = YamlParser.ParseAny(source, 0, source.Length, faults);
        AllInside(faults.All, source);
        Assert.True(node is null || PlacesAreInside(node, source));
        return PlainYaml.TryRead(source, 0, source.Length) is not null || node is not null;
    }

    public static Func<SourceText, bool> Settings(string path) => source =>
    {
        var settings = SettingsParser.Parse(
            wanted => wanted == path ? source : wanted == Site.Path ? Site : null, missing => new SourceText(missing, ""));
        AllInside(settings.Faults.Where(fault => fault.At.Source == source), source);
        return settings.Faults.Count == 0;
    };

    public static bool Fields(SourceText source)
    {
        var faults = new FaultList();
        var front = FrontMatter.Read(source, faults);
        AllInside(faults.All, source);
        ReviewEdit.Of(source, Approval)?.Apply();
        return front.BodyStart > 0;
    }

    public static bool Article(SourceText source)
    {
        var article = MarkdownPageParser.ParseArticle(source, "articles/a.md");
        AllInside(article.Faults, source);
        return article.Body.IsReadable && article.Title.Value.Length > 0;
    }

    public static bool Prose(SourceText source)
    {
        var page = MarkdownPageParser.ParseProse(source, "pages/a.md");
        AllInside(page.Faults, source);
        return page.Body.IsReadable && page.Title.Value.Length > 0;
    }

    public static Func<SourceText, bool> References(string path) => text =>
    {
        var source = new SourceText(path, text.Text);
        var read = SharedReferencesParser.Parse(source);
        AllInside(read.Faults, source);
        ReferenceInsertion.Apply(source, read.References.Select(reference => new FieldInsertion(reference, ["PMID: '1'"])));
        return read.References.Count > 0;
    };

    /// <summary>What is imported is written into a file, and must be read from there as what it was.</summary>
    public static Func<SourceText, bool> Import(string name) => text =>
    {
        var source = new SourceText(name, text.Text);
        var read = ReferenceImport.Read(source);
        AllInside(read.Faults, source);
        var plan = new ReferenceMerger(Citations.Import.Imported.Nothing).Plan(read.References);
        var entries = plan.Added.Select(added => ReferenceYaml.Entry(added.Reference, added.Key)).ToList();
        var written = SharedReferencesParser.Parse(new SourceText("a.yml", string.Concat(entries)));
        Assert.Equal(entries, written.References.Select(reference => ReferenceYaml.Entry(reference, reference.Id.Value)));
        return entries.Count > 0;
    };

    public static bool FinishedPage(SourceText source)
    {
        var html = Encoding.UTF8.GetBytes(source.Text);
        var facts = PageReader.Read(html);
        var pages = new Dictionary<string, PageFacts> { ["index.html"] = facts };
        var faults = new SiteInspector("/kb/", ["index.html", "a/index.html", "a.css"], pages).Inspect("a/index.html", facts).ToList();
        return PageReader.ReadAsBrowser(html).Links.Count == facts.Links.Count && faults.Count > 0;
    }

    public static void AllInside(IEnumerable<ContentFault> faults, SourceText source) =>
        Assert.All(faults, fault => Assert.True(IsInside(fault.At, source), $"{fault}"));

    private static bool IsInside(Location at, SourceText source) => at.Start >= 0 && at.Length >= 0 && at.End <= source.Length;

    private static bool PlacesAreInside(YamlNode node, SourceText source) => IsInside(node.At, source) && node switch
    {
        YamlSequence sequence => sequence.Items.All(item => PlacesAreInside(item, source)),
        YamlMapping mapping => mapping.Entries.All(entry => IsInside(entry.Key.At, source) && PlacesAreInside(entry.Value, source)),
        _ => true,
    };
}
