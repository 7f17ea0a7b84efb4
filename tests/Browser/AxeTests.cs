namespace Attest.Tests.Browser;

/// <summary>That nothing is found on a page means something.</summary>
public class AxeTests(BrowserSession session)
{
    [Fact]
    public async Task Fault_in_a_page_is_reported_unless_its_rule_does_not_apply()
    {
        await using var open = await session.Open("kb/");
        await open.Page.EvaluateAsync("() => document.querySelector('h1').insertAdjacentHTML('afterend', '<button></button>')");

        Assert.Equal(["button-name: <button></button> (here)"], await Axe.Violations(open.Page, "here", "target-size"));
        Assert.Empty(await Axe.Violations(open.Page, "here", "target-size", "button-name"));
    }
}
