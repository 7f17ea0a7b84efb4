using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Markdown.Dialect;
using Attest.Rendering.Markup;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

public sealed record RuleDocument(RuleDescriptor Rule, string Markdown);

/// <summary>The rules' documents as pages; <c>explain</c> prints the same.</summary>
public static class RulePages
{
    public static IEnumerable<PageView> Build(CrossReference index, IReadOnlyList<RuleDocument> documents)
    {
        var entries = documents.Select(document => (document.Rule, Body: MarkdownReader.ReadPlain(document.Markdown)))
            .Select(document => (document.Body, Entry: Entry(document.Rule, document.Body))).ToList();
        var rules = new RulesView
        {
            Site = index.View,
            Path = "rules/",
            Title = "Rules",
            Description = "What is checked before anything is published, and how to fix what is found.",
            Breadcrumbs = [Links.Home],
            RetractionsListedOn = index.Retractions.ListedOn,
            Families = [.. entries.GroupBy(e => Family(e.Entry.Code))
                .Select(group => KeyValuePair.Create<string, IReadOnlyList<RuleEntry>>(group.Key, [.. group.Select(e => e.Entry)]))],
        };
        return [rules, .. entries.Select(rule => new RuleView
        {
            Site = index.View,
            Path = rule.Entry.Path,
            Title = $"{rule.Entry.Code} {rule.Entry.Name}",
            Description = rule.Entry.Summary,
            Breadcrumbs = [Links.Home, new("Rules", "rules/")],
            Rule = rule.Entry,
            BodyHtml = BodyRenderer.RenderDocument(rule.Body),
        })];
    }

    private static RuleEntry Entry(RuleDescriptor rule, Body document)
    {
        var summary = PlainText.Of(document.Blocks.First(block => block.Kind == BlockKind.Paragraph).Inlines);
        var severity = rule.Severity.ToString().ToLowerInvariant();
        return new RuleEntry(rule.Code, rule.Name, severity, rule.Locked, summary, $"rules/{rule.Code}/");
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
