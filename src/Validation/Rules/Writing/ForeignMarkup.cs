using Attest.Content;
using Attest.Diagnostics;
using Attest.Validation.Rules.Writing.Foreign;

namespace Attest.Validation.Rules.Writing;

/// <summary>Syntax of other tools, which would be printed as typed; each <see cref="ForeignKind"/> has its own help.</summary>
public sealed class ForeignMarkup() : Rule(new(Code, nameof(ForeignMarkup), Severity.Error, Locked: true))
{
    public const string Code = "KB513";

    /// <summary>What these would say about such a place follows from it.</summary>
    private static readonly HashSet<string> Follow =
        ["KB201", "KB209", "KB301", "KB302", "KB303", "KB305", "KB501", "KB505", "KB506", AlteredText.Code, "KB515"];

    /// <summary>These judge what is to be taken out.</summary>
    private static readonly HashSet<string> AboutText = ["KB508", "KB509"];

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        ForeignPlaces.Of(page, context.KnowledgeBase).All.Select(place => new Finding(place.At, place.Message, place.Help));

    public override Func<string, Location, bool>? ExplainsIn(MarkdownPage page, RuleContext context) =>
        ForeignPlaces.Of(page, context.KnowledgeBase) is { All.Count: > 0 } places
            ? (code, at) => (Follow.Contains(code) && places.Cover(at)) || (AboutText.Contains(code) && places.CoverCode(at)) : null;
}
