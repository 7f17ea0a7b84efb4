using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

public sealed class UnknownSpecialty() : Rule(new("KB107", nameof(UnknownSpecialty), Severity.Error))
{
    private const string Vocabulary = "vocabulary/specialties.yml";

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context) => Check([article.Specialty], context);

    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        Check(context.KnowledgeBase.Settings.Board.Members.SelectMany(member => member.Specialties), context);

    /// <summary>Without a readable vocabulary, which is reported already, every specialty would be unknown.</summary>
    private static IEnumerable<Finding> Check(IEnumerable<Located<string>> specialties, RuleContext context)
    {
        var known = context.KnowledgeBase.Settings.Specialties;
        return known.Count == 0 && context.HasFaultIn(Vocabulary) ? []
            : specialties.Where(s => s.Value.Length > 0 && context.KnowledgeBase.SpecialtyById(s.Value) is null)
                .Select(s => new Finding(s.At, $"unknown specialty \"{s.Value}\"",
                    Help(s.Value, [.. known.Select(specialty => specialty.Id.Value).Order(StringComparer.Ordinal)])));
    }

    private static string Help(string id, string[] known) => known.Length == 0
        ? $"add it to {Vocabulary}, which lists none yet"
        : $"known: {Listed(known, known.Length)}{Nearest.DidYouMean(id, known)}; add a new one to {Vocabulary}";
}
