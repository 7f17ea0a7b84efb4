using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Search;
using Attest.Validation;

namespace Attest.Modules;

/// <summary>Works out what pages say about one another; gives nothing if there is an error, so that nothing is rendered.</summary>
public sealed class BuildCrossReference(BuildOptions options, InputFolder folder, DiagnosticBag diagnostics) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        if (options.IsPreview ? diagnostics.InOrder().Any(diagnostic => diagnostic.StopsPreview) : diagnostics.HasErrors)
        {
            return [];
        }

        var rules = inputs.Content<Validator>().Context;
        var theme = new Theme(rules.KnowledgeBase.Site);
        var view = SiteViewBuilder.Build(rules.KnowledgeBase, theme.Versions, Theme.VersionOf(ClientScript.Joined.Bytes));
        var index = new CrossReference(rules.KnowledgeBase, rules.Reviews, rules.Unapproved, view)
        {
            Retractions = rules.Retractions,
            ImageSizeOf = folder.Pictures.SizeOf,
            Log = options.Log,
        };
        return
        [
            new Document<Theme>("theme", theme), new Document<CrossReference>("cross-references", index),
            .. inputs.OfType<Document<MarkdownPage>>(),
        ];
    }
}
