using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Files.Images;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Search;
using Attest.Validation;

namespace Attest.Modules;

/// <summary>
/// Works out what pages say about one another. With an error in the content there is no site to make, so there are no
/// documents, and the rendering modules find nothing to do.
/// </summary>
public sealed class BuildCrossReference(BuildOptions options, InputFolder folder, DiagnosticBag diagnostics) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        if (options.IsPreview ? diagnostics.InOrder().Any(IsInTheWay) : diagnostics.HasErrors)
        {
            return [];
        }

        var rules = inputs.Content<Validator>().Context;
        var theme = new Theme(rules.KnowledgeBase.Site);
        var view = SiteViewBuilder.Build(rules.KnowledgeBase, theme.Versions, Theme.VersionOf(ClientScript.Joined.Bytes));
        var index = new SiteIndex(rules.KnowledgeBase, rules.Reviews, rules.Unapproved, view) { Retractions = rules.Retractions, ImageSizeOf = new ImageSizes(folder).Of };
        return [new Document<Theme>("theme", theme), new Document<SiteIndex>("cross-references", index), .. inputs.OfType<Document<MarkdownPage>>()];
    }

    /// <summary>Nobody can edit an approved article without breaking its seal, and wants to see it all the same.</summary>
    internal static bool IsInTheWay(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Error && !diagnostic.Rule.Code.StartsWith("KB4", StringComparison.Ordinal);
}
