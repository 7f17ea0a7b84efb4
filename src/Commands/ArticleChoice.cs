using Attest.Content;
using Attest.Diagnostics;
using Attest.Modules;
using Attest.Reading.Editing;
using Attest.Review;

namespace Attest.Commands;

/// <summary>The named articles, or those of a specialty that need an approval. Withdrawn ones are refused.</summary>
internal sealed class ArticleChoice(BuildOptions build, IReadOnlyList<string> names, string? specialty)
{
    /// <exception cref="UsageException">There is no such article, or it cannot be approved.</exception>
    public IReadOnlyList<Article> Of(KnowledgeBase knowledgeBase, ReviewJudge judge) => specialty is null
        ? [.. names.Select(name => Named(name, knowledgeBase)).Distinct()]
        : [.. OfSpecialty(knowledgeBase).Where(article => IsWaiting(article, judge)).Select(Written)];

    /// <summary>The named ones, also those that cannot be approved.</summary>
    public IReadOnlyList<Article> OfAnyStatus(KnowledgeBase knowledgeBase) =>
        [.. names.Select(name => Find(name, knowledgeBase)).Distinct()];

    private IEnumerable<Article> OfSpecialty(KnowledgeBase knowledgeBase) => knowledgeBase.SpecialtyById(specialty!) is null
        ? throw new UsageException($"unknown specialty {specialty}; known: "
            + string.Join(", ", knowledgeBase.Settings.Specialties.Select(s => s.Id.Value)))
        : knowledgeBase.Articles.Where(article => article.Specialty.Value == specialty);

    private static bool IsWaiting(Article article, ReviewJudge judge) =>
        judge.Judge(article).State is not (ReviewState.Approved or ReviewState.DueSoon or ReviewState.Withdrawn);

    private Article Named(string name, KnowledgeBase knowledgeBase)
    {
        var article = Find(name, knowledgeBase);
        return article.Review.Status.Value != ReviewStatus.Withdrawn
            ? Written(article)
            : throw new UsageException(
                $"{article.Review.Status.At} says that the article is withdrawn, so it cannot be approved; submit it again first");
    }

    private Article Find(string name, KnowledgeBase knowledgeBase) =>
        name.AsSpan().ContainsAny('/', '\\') || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? AtPath(name, knowledgeBase) : WithSlug(name, knowledgeBase);

    private static Article Written(Article article)
    {
        var blank = article.Body.Containers.SelectMany(container => container.Parameters)
            .FirstOrDefault(parameter => parameter.Value == ArticleScaffold.NotWritten);
        return blank is null ? article
            : throw new UsageException($"{blank.At} still has a placeholder of \"new article\"; write that part before it is approved");
    }

    private Article AtPath(string name, KnowledgeBase knowledgeBase)
    {
        var inner = Below(Path.GetFullPath(name, build.Input));
        var path = Below(Path.GetFullPath(name, build.WorkingFolder)) ?? inner ?? throw new UsageException(
            $"{name} is outside of the knowledge base {Path.GetRelativePath(build.WorkingFolder, build.Input)}");
        var unread = knowledgeBase.UnreadableFaults.FirstOrDefault(fault => fault.At.Source.Path == build.DisplayPath(path));
        // A path from the input folder can look like one from the working folder.
        return knowledgeBase.PageByInputPath(path) as Article
            ?? (inner is null ? null : knowledgeBase.PageByInputPath(inner) as Article)
            ?? throw new UsageException(unread is null ? $"{name} is not an article of the knowledge base" : Describe(unread));
    }

    private string? Below(string full) =>
        full.StartsWith(Path.TrimEndingDirectorySeparator(build.Input) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Path.GetRelativePath(build.Input, full).Replace('\\', '/')
            : null;

    private static Article WithSlug(string name, KnowledgeBase knowledgeBase)
    {
        if (knowledgeBase.ArticleBySlug(name) is { } article)
        {
            return article;
        }

        var renamed = knowledgeBase.Articles.FirstOrDefault(a => a.Aliases.Any(alias => alias.Value == name));
        var unread = knowledgeBase.UnreadableFaults.FirstOrDefault(fault => Path.GetFileNameWithoutExtension(fault.At.Source.Path) == name);
        throw new UsageException(
            renamed is not null ? $"{name} is a former address of {renamed.Slug}; use that name"
            : unread is not null ? Describe(unread)
            : $"there is no article {name}{Nearest.DidYouMean(name, knowledgeBase.Articles.Select(a => a.Slug))}");
    }

    private static string Describe(ContentFault unread) => $"{unread.At.Source.Path} cannot be approved: {unread.Message}";
}
