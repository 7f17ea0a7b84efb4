using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Attest.Tests.Browser;

/// <summary>
/// The accessibility rules of axe, run in the page as it stands. The wrapper for Playwright would open a second window for each run,
/// and carry there what it says of every element that is fine: several times the work, and no finding more where no page has frames.
/// </summary>
internal static class Axe
{
    // The size of targets is off by default, but WCAG 2.2 AA. What is fine needs no description.
    private const string Run = """
        async (off) => {
            const rules = Object.fromEntries([['target-size', { enabled: true }], ...off.map((rule) => [rule, { enabled: false }])]);
            const { violations } = await axe.run(document, { rules, resultTypes: ['violations'], iframes: false });
            return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`));
        }
        """;

    private static readonly Lazy<string> Script = new(() => new BundledAxeScriptProvider().GetScript());

    /// <summary>What is not accessible in a page, as <c>rule: element (where)</c>.</summary>
    /// <param name="page">As it was brought into the state that is looked at.</param>
    /// <param name="where">Part of each finding.</param>
    /// <param name="off">Rules that do not apply.</param>
    public static async Task<IEnumerable<string>> Violations(IPage page, string where, params string[] off)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script.Value);
        }

        return (await page.EvaluateAsync<string[]>(Run, off)).Select(found => $"{found} ({where})");
    }
}
