using Attest.Diagnostics;
using Attest.Rendering.Markup;
using Attest.Rendering.Views;
using Markdig;
using Markdig.Syntax;

namespace Attest.Rendering.Builders;

/// <summary>A rule and its document, as the catalogue of rules hands them over.</summary>
public sealed record RuleDocument(RuleDescriptor Rule, string Markdown);

/// <summary>The rules' documents as pages, from the same files that <c>explain</c> prints.</summary>
public static class RulePages
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static IEnumerable<PageView> Build(CrossReference index, IReadOnlyList<RuleDocument> documents)
    {
        var entries = documents.Select(document => (document, Entry: Entry(document))).ToList();
        yield return new RulesView
        {
            Site = index.View,
            Path = "rules/",
            Title = "Rules",
            Description = "What is checked before anything is published, and how to fix what is found.",
            NoIndex = index.View.IsDemonstration,
            Breadcrumbs = [Links.Home],
            RetractionsListedOn = index.Retractions.ListedOn,
            Families = [.. entries.GroupBy(e => Family(e.Entry.Code))
                .Select(group => KeyValuePair.Create<string, IReadOnlyList<RuleEntry>>(group.Key, [.. group.Select(e => e.Entry)]))],
        };
        foreach (var (document, entry) in entries)
        {
            yield return new RuleView
            {
                Site = index.View,
                Path = entry.Path,
                Title = $"{entry.Code} {entry.Name}",
                Description = entry.Summary,
                NoIndex = index.View.IsDemonstration,
                Breadcrumbs = [Links.Home, new("Rules", "rules/")],
                Rule = entry,
                BodyHtml = BodyRenderer.RenderDocument(WithoutTitle(document.Markdown)),
            };
        }
    }

    private static RuleEntry Entry(RuleDocument document)
    {
        var rule = document.Rule;
        var text = Markdig.Markdown.Parse(document.Markdown, Pipeline).OfType<ParagraphBlock>().Select(p => Attest.Markdown.PlainText.Of(p.Inline)).FirstOrDefault() ?? "";
        return new RuleEntry(rule.Code, rule.Name, rule.Severity.ToString().ToLowerInvariant(), rule.Locked, text, $"rules/{rule.Code}/");
    }

    private static MarkdownDocument WithoutTitle(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        if (document is [HeadingBlock { Level: 1 }, ..])
        {
            document.RemoveAt(0);
        }

        return document;
    }

    private static string Family(string code) => code[2] switch
    {
        '1' => "Front matter",
        '2' => "Citations and references",
        '3' => "Links and images",
        '4' => "Review",
        '5' => "Writing",
        _ => "Configuration and files",
    };
}
