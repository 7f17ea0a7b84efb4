using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

public sealed class InvalidIdentifier() : Rule(new("KB205", nameof(InvalidIdentifier), Severity.Error))
{
    private static readonly (string Variable, IdentifierKind Kind)[] Checked =
    [
        ("DOI", IdentifierKind.Doi),
        ("PMID", IdentifierKind.Pmid),
        ("PMCID", IdentifierKind.Pmcid),
        ("NCT", IdentifierKind.Nct),
        ("ISBN", IdentifierKind.Isbn),
        ("ISSN", IdentifierKind.Issn),
    ];

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) => page.References.SelectMany(CheckReference);

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context) =>
        CheckOrcids(article.Authors.Select(a => a.Orcid));

    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        context.SharedReferences.SelectMany(CheckReference)
            .Concat(CheckOrcids(context.KnowledgeBase.Settings.Board.Members.Select(m => m.Orcid)));

    private static IEnumerable<Finding> CheckReference(Reference reference)
    {
        foreach (var (variable, kind) in Checked)
        {
            if (reference.Variables.TryGetValue(variable, out var value) && Check(kind, value) is { } finding)
            {
                yield return finding;
            }
        }

        if (reference.Variables.TryGetValue("URL", out var url) && WebAddress.Href(url.Value) is null)
        {
            var whole = "https://" + url.Value;
            var isHost = !url.Value.Contains(':', StringComparison.Ordinal) && url.Value.Contains('.', StringComparison.Ordinal);
            yield return new Finding(url.At, "URL must be a web address that begins with https:// or http://",
                isHost && WebAddress.Href(whole) is not null ? $"write {whole}" : "copy it in full from the browser's address bar");
        }
    }

    private static IEnumerable<Finding> CheckOrcids(IEnumerable<Located<string>?> orcids) =>
        orcids.OfType<Located<string>>().Select(orcid => Check(IdentifierKind.Orcid, orcid)).OfType<Finding>();

    private static Finding? Check(IdentifierKind kind, Located<string> value) =>
        Identifiers.Check(kind, value.Value) is { IsValid: false } check
            ? new Finding(value.At, check.Fault!,
                check.Corrected is { } corrected ? $"write {corrected}" : "compare it with the source, digit by digit, or remove it")
            : null;
}
