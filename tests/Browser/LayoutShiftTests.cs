namespace Attest.Tests.Browser;

/// <summary>Nothing moves under a reader's eyes or finger: the layout shifts of a page (CLS) are none.</summary>
public class LayoutShiftTests(BrowserSession session)
{
    private const string NoteShifts = """
        window.shifts = [];
        new PerformanceObserver((list) => {
            for (const shift of list.getEntries()) {
                const sources = shift.sources.map((source) => source.node?.nodeName + '.' + source.node?.className);
                shifts.push(`${shift.value} ${sources.join(' ')}`);
            }
        }).observe({ type: 'layout-shift', buffered: true });
        """;

    // Pictures are loaded when they come near.
    private const string ReadToTheEnd = """
        async () => {
            const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
                scrollTo(0, y);
                await frame();
            }

            await Promise.all([...document.images].map((image) => image.decode()));
            await frame();
            return shifts;
        }
        """;

    [Theory]
    [InlineData("kb/articles/polymyositis/")]
    [InlineData(PageKinds.Article)]
    public async Task Article_stays_where_it_is_while_it_loads_and_is_read(string address)
    {
        await using var open = await session.Open(address, new() { ViewportSize = new() { Width = 390, Height = 800 } }, NoteShifts);

        Assert.Empty(await open.Page.EvaluateAsync<string[]>(ReadToTheEnd));
        Assert.Empty(await open.Page.EvaluateAsync<string[]>(
            "() => [...document.images].filter(image => !image.hasAttribute('width') || !image.hasAttribute('height')).map(image => "
                + "image.outerHTML)"));
    }
}
