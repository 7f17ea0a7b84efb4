using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Content;

/// <summary>A specialty, of an article or of a board member, that the vocabulary does not have.</summary>
public sealed class UnknownSpecialty() : Rule(new("KB107", nameof(UnknownSpecialty), Severity.Error))
{
    private const string Vocabulary = "vocabulary/specialties.yml";
    private const int Listed = 12;

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context) => Check([article.Specialty], context);

    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        Check(context.KnowledgeBase.Settings.Board.Members.SelectMany(member => member.Specialties), context);

    private static IEnumerable<Finding> Check(IEnumerable<Located<string>> specialties, RuleContext context)
    {
        var knowledgeBase = context.KnowledgeBase;
        if (IsUnread(knowledgeBase))
        {
            return [];
        }

        return specialties
            .Where(s => s.Value.Length > 0 && knowledgeBase.SpecialtyById(s.Value) is null)
            .Select(s => new Finding(s.At, $"unknown specialty \"{s.Value}\"",
                Help(s.Value, [.. knowledgeBase.Settings.Specialties.Select(known => known.Id.Value).Order(StringComparer.Ordinal)])));
    }

    /// <summary>When the vocabulary could not be read, that is told, and every specialty would be unknown for no other reason.</summary>
    private static bool IsUnread(KnowledgeBase knowledgeBase) =>
        knowledgeBase.Settings.Specialties.Count == 0
        && knowledgeBase.Settings.Faults.Concat(knowledgeBase.UnreadableFaults)
            .Any(fault => fault.At.Source.Path.EndsWith(Vocabulary, StringComparison.Ordinal));

    private static string Help(string id, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0)
        {
            return $"add it to {Vocabulary}, which lists none yet";
        }

        var list = string.Join(", ", known.Take(Listed)) + (known.Count > Listed ? $" and {known.Count - Listed} more" : "");
        return $"known: {list}{Nearest.DidYouMean(id, known)}; add a new one to {Vocabulary}";
    }
}
