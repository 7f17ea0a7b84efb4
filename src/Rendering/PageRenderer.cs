using System.Buffers;
using Attest.Rendering.Views;
using Attest.Text;
using RazorSlices;
using Pages = Attest.theme.Pages;

namespace Attest.Rendering;

/// <summary>Turns a view into the bytes of its page: UTF-8, LF, no blank lines. Thread-safe.</summary>
public static class PageRenderer
{
    public static void Render(PageView view, IBufferWriter<byte> output) => Render(Slice(view), output);

    public static void Render(AliasView view, IBufferWriter<byte> output) => Render(Pages.Alias.Create(view), output);

    private static RazorSlice Slice(PageView view) => view switch
    {
        ArticleView article => Pages.Article.Create(article),
        WithdrawnView withdrawn => Pages.Withdrawn.Create(withdrawn),
        HomeView home => Pages.Home.Create(home),
        ArticleListView list => Pages.ArticleList.Create(list),
        SpecialtiesView specialties => Pages.Specialties.Create(specialties),
        ReferencesView references => Pages.References.Create(references),
        WorkView work => Pages.Work.Create(work),
        GlossaryView glossary => Pages.Glossary.Create(glossary),
        BoardView board => Pages.Board.Create(board),
        RulesView rules => Pages.Rules.Create(rules),
        RuleView rule => Pages.Rule.Create(rule),
        ReviewBoardView reviews => Pages.ReviewBoard.Create(reviews),
        LogView log => Pages.Log.Create(log),
        LogYearView year => Pages.LogYear.Create(year),
        DocumentView document => Pages.Document.Create(document),
        ProseView prose => Pages.Prose.Create(prose),
        OfflineView offline => Pages.Offline.Create(offline),
        SearchView search => Pages.Search.Create(search),
        NotFoundView notFound => Pages.NotFound.Create(notFound),
        _ => throw new ArgumentException($"no template for {view.GetType().Name}", nameof(view)),
    };

    private static void Render(RazorSlice slice, IBufferWriter<byte> output)
    {
        using (slice)
        {
            using var page = new PooledBuffer();
            var rendering = slice.RenderAsync(page, Wording.Encoder);

            // Templates only await each other and the buffer never waits, so the rendering stays on this thread.
            if (!rendering.IsCompleted)
            {
                throw new InvalidOperationException($"{slice.GetType().Name} did something asynchronous");
            }

            rendering.GetAwaiter().GetResult();
            output.Write(page.Written.Span[..PageWhitespace.Tidy(page.Written.Span)]);
        }
    }
}
