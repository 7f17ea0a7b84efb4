using System.Reflection;
using Attest.Diagnostics;
using Attest.Diagnostics.Writers;

namespace Attest.Validation;

/// <summary>In order of codes.</summary>
public static class RuleCatalogue
{
    private static readonly Assembly Home = typeof(RuleCatalogue).Assembly;

    public static IReadOnlyList<Rule> All { get; } =
        [.. Home.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => (Rule)Activator.CreateInstance(type)!)
            .OrderBy(rule => rule.Descriptor.Code, StringComparer.Ordinal)];

    public static Rule? Find(string code) =>
        All.FirstOrDefault(rule => rule.Descriptor.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Markdown with the parts What it checks, Why it matters, Fails, Passes, How to fix.</summary>
    public static string DocumentOf(RuleDescriptor rule)
    {
        using var stream = Home.GetManifestResourceStream($"rules/{rule.Name}.md")
            ?? throw new InvalidOperationException($"Rule {rule.Code} has no document {rule.Name}.md.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Rules of one family share a namespace.</summary>
    public static IReadOnlyList<SarifRule> Describe() =>
        [.. All.Select(rule => new SarifRule(
            rule.Descriptor, rule.GetType().Namespace!.Split('.')[^1].ToLowerInvariant(), DocumentOf(rule.Descriptor)))];
}
