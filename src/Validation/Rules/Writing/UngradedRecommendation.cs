using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Writing;

/// <summary>A recommendation without strength, certainty, direction or source.</summary>
public sealed class UngradedRecommendation() : Rule(new("KB510", nameof(UngradedRecommendation), Severity.Error))
{
    private const string GradeHelp = "add strength=strong|conditional and certainty=high|moderate|low|very-low (GRADE), or system and "
        + "grade as the source has them; kind=good-practice if the source calls it good practice and gives no grade";

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        if (page is Article { IsWithdrawn: true })
        {
            return [];
        }

        // KB506 reports a misspelled attribute, which is then not missing.
        var areNamesReported = context.AreErrors("KB506");
        return page.Body.Containers
            .Where(container => container.Form == ContainerForm.Recommendation
                && !(areNamesReported && !UnknownContainer.KnowsAttributesOf(container)))
            .SelectMany(container => CheckGrade(container).Append(CheckSource(container)).OfType<Finding>());
    }

    private static IEnumerable<Finding?> CheckGrade(Container container)
    {
        var strength = container.Parameter("strength");
        var certainty = container.Parameter("certainty");
        var system = container.Parameter("system");
        var grade = container.Parameter("grade");
        if ((strength ?? certainty ?? system ?? grade) is null)
        {
            return container.Parameter("kind") is null ? [new Finding(container.NameAt, "the recommendation has no grade", GradeHelp)] : [];
        }

        return
        [
            Pair(strength, certainty, "certainty=high|moderate|low|very-low, the certainty of the evidence as the source gives it"),
            Pair(certainty, strength, "strength=strong|conditional as the source gives it; evidence alone is not a recommendation"),
            Pair(grade, system,
                "system=\"EULAR\" or the like, the name of the system; the same grade means different things in different systems"),
            Pair(system, grade, "grade=\"4C\" or the like, in the words of the source"),
            container.Parameter("direction") is not null ? null
                : new Finding(container.NameAt, "the recommendation does not say whether it is for or against what it names",
                    "add direction=for or direction=against"),
        ];
    }

    private static Finding? Pair(ContainerParameter? given, ContainerParameter? other, string wanted) =>
        given is not null && other is null
            ? new Finding(given.At, $"\"{given.Name}\" without \"{wanted[..wanted.AsSpan().IndexOfAny('=', ' ')]}\"", "add " + wanted)
            : null;

    /// <summary>KB506 reports an empty source, as an attribute without a value.</summary>
    private static Finding? CheckSource(Container container) => container.IsSourced || container.Parameter("source") is not null ? null
        : new Finding(container.NameAt, "the recommendation names no source",
            "add source=key, or cite it in the text as [@key]; if you recommend it yourselves, put the recommendation into "
                + "::: {.uncited reason=\"clinical consensus\"}");
}
