using Attest.Content;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>The pages made from board.yml and the glossary, and the page of an address that is not there.</summary>
public static class BoardAndGlossary
{
    public static IEnumerable<PageView> Build(CrossReference index) => [Board(index), Glossary(index), NotFound(index)];

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
            NoIndex = index.View.IsDemonstration,
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
                [.. approved[member.Id.Value].OrderByDescending(a => a.Updated?.Value).Take(ArticleLists.PageSize).Select(a => Links.To(a, index))]))],
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
        NoIndex = index.View.IsDemonstration,
        Breadcrumbs = [Links.Home],
        Groups = [.. index.KnowledgeBase.Settings.Glossary
            .OrderBy(term => Alphabet.KeyOf(term.Term.Value), StringComparer.Ordinal)
            .GroupBy(term => Alphabet.HeadingOf(Alphabet.KeyOf(term.Term.Value)))
            .Select(group => new GlossaryGroup(group.Key, ArticleLists.Anchor(group.Key), [.. group.Select(term =>
                new GlossaryEntryView(TermIndex.AnchorOf(term), term.Term.Value, term.Definition, term.Synonyms, term.Abbreviations))]))],
    };

    private static NotFoundView NotFound(CrossReference index) => new()
    {
        Site = index.View,
        Path = "404.html",
        Title = "This page is not here",
        Description = "The address leads to no page of this knowledge base.",
        NoIndex = true,
        IsServedAnywhere = true,
    };
}
