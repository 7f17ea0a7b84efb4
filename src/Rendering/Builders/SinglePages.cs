using System.Text;
using Attest.Content;
using Attest.Markdown.Dialect;
using Attest.Rendering.Markup;
using Attest.Rendering.Views;
using Attest.Review.Terms;

namespace Attest.Rendering.Builders;

/// <summary>Pages of which a site has one each.</summary>
public static class SinglePages
{
    public static IEnumerable<PageView> Build(CrossReference index) =>
        [Board(index), Glossary(index), NotFound(index), Seal(index), Search(index), Offline(index)];

    private static BoardView Board(CrossReference index)
    {
        var approved = index.Listed
            .SelectMany(a => ReviewParts.Approvals(a, index).Select(approval => (by: approval.By.Id.Value, Article: a)))
            .ToLookup(pair => pair.by, pair => pair.Article, StringComparer.Ordinal);
        return new BoardView
        {
            Site = index.View,
            Path = "board/",
            Title = "Medical Advisory Board",
            Description = "Who reviews the articles of this knowledge base, and which they have approved.",
            Breadcrumbs = [Links.Home],
            Members = [.. index.KnowledgeBase.Board.Members.Select(member => new BoardMemberView(
                ReviewParts.BoardAnchor(member.Id.Value),
                member.Name,
                member.Credentials,
                member.Role,
                [.. member.Specialties.Select(s => Links.Specialty(s.Value, index.KnowledgeBase)).OfType<LinkView>()],
                member.Conflicts,
                member.Orcid?.Value,
                Active(member),
                [.. approved[member.Id.Value].OrderByDescending(a => a.Updated?.Value).Take(ArticleLists.PageSize)
                    .Select(a => Links.To(a, index))]))],
        };
    }

    private static string? Active(BoardMember member) => (member.ActiveFrom, member.ActiveUntil) switch
    {
        ({ } from, { } until) => $"{Wording.Date(from)} to {Wording.Date(until)}",
        ({ } from, null) => $"since {Wording.Date(from)}",
        (null, { } until) => $"until {Wording.Date(until)}",
        _ => null,
    };

    private static GlossaryView Glossary(CrossReference index) => new()
    {
        Site = index.View,
        Path = "glossary/",
        Title = "Glossary",
        Description = "Medical terms and abbreviations in plain words.",
        Breadcrumbs = [Links.Home],
        Groups = [.. index.KnowledgeBase.Settings.Glossary
            .OrderByTitle(term => term.Term.Value)
            .GroupBy(term => Alphabet.HeadingOf(Alphabet.KeyOf(term.Term.Value)))
            .Select(group => new GlossaryGroup(group.Key, ArticleLists.Anchor(group.Key), [.. group.Select(term =>
                new GlossaryEntryView(TermIndex.AnchorOf(term), term.Term.Value, term.Definition, term.Synonyms, term.Abbreviations))]))],
    };

    private static NotFoundView NotFound(CrossReference index) => new()
    {
        Site = index.View,
        Path = SitePaths.NotFound,
        Title = "This page is not here",
        Description = "The address leads to no page of this knowledge base.",
        NoIndex = true,
        IsServedAnywhere = true,
    };

    private static DocumentView Seal(CrossReference index) => new()
    {
        Site = index.View,
        Path = SitePaths.Seal,
        Title = "How to check a seal",
        Description = "What the seal of an approval is made of, and how anybody can compute it again.",
        Breadcrumbs = [Links.Home, new("Rules", "rules/")],
        BodyHtml = BodyRenderer.RenderDocument(MarkdownReader.ReadPlain(Encoding.UTF8.GetString(EmbeddedFile.Read("documents/seal.md")!))),
    };

    /// <summary>The search runs in the reader's browser, so the page has no article itself.</summary>
    private static SearchView Search(CrossReference index) => new()
    {
        Site = index.View,
        Path = SitePaths.Search,
        Title = "Search",
        Description = "Search all articles of this knowledge base.",
        NoIndex = true,
        Breadcrumbs = [Links.Home],
        Specialties = [.. ListingPages.SpecialtyEntries(index).Where(specialty => specialty.ArticleCount > 0)],
        FollowUp = FollowUpBuilder.Build(index.KnowledgeBase.Site.FollowUpUrl, ""),
    };

    /// <summary>Filled in by a script, since only the browser knows which copies it keeps.</summary>
    private static OfflineView Offline(CrossReference index) => new()
    {
        Site = index.View,
        Path = SitePaths.Offline,
        Title = "Copies on this device",
        Description = "Articles that you can read without a connection.",
        NoIndex = true,
        Breadcrumbs = [Links.Home],
    };
}
