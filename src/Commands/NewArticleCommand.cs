using System.CommandLine;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Files;
using Attest.Pipelines;
using Attest.Reading;
using Attest.Reading.Editing;
using Attest.Review;
using Attest.Text;
using Attest.Validation.Rules.Content;

namespace Attest.Commands;

/// <summary>Writes an article that lacks only its approval. It never overwrites a file.</summary>
internal sealed class NewArticleCommand
{
    private readonly Argument<string> _question =
        new("question") { Description = "The question that the article answers; it becomes the title" };
    private readonly Option<string?> _specialty =
        new("--specialty") { Description = "The specialty by its id (default: the only one)", HelpName = "ID" };
    private readonly Option<string[]> _authors =
        new("--author") { Description = "An author, by id in board.yml or by name; may be repeated", HelpName = "ID" };
    private readonly Option<string?> _slug = new("--slug")
    {
        Description = "The name of the article in its address (default: made from the question)",
        HelpName = "SLUG",
    };
    private readonly ContentOptions _content = new();

    public static Command Create()
    {
        var article = new NewArticleCommand();
        var command = new Command("article", "Write a new article to fill in, from its question")
        {
            article._question, article._specialty, article._authors, article._slug,
        };
        article._content.AddContentTo(command);
        return command.Runs(article.Run);
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var build = _content.ReadInput(parsed);
        var question = NewText.Of(parsed.GetValue(_question), "the question")!;
        if (question.StartsWith("--", StringComparison.Ordinal))
        {
            throw new UsageException($"{question} is neither an option of this command nor a question; use --help to list the options");
        }

        var knowledgeBase = KnowledgeBaseReading.Run(build, cancellation);
        var specialty = Specialty(parsed.GetValue(_specialty), knowledgeBase);
        var slug = Slug(parsed.GetValue(_slug), question, knowledgeBase);
        var authors = (parsed.GetValue(_authors) ?? []).Select(author => NewText.Of(author, "--author")!).ToList();
        var reviewers = ReviewersOf(specialty, authors, knowledgeBase);

        var path = $"articles/{specialty}/{slug}.md";
        var text = ArticleScaffold.Write(new NewArticle(question, specialty, authors, build.AsOf, reviewers), knowledgeBase.Site);
        var source = new SourceText(build.DisplayPath(path), text);
        if (MarkdownPageParser.ParseArticle(source, path) is var read && (read.Faults.Count > 0 || read.Title.Value != question))
        {
            var why = read.Faults.Count > 0 ? read.Faults[0].Message : "it would be read differently";
            throw new UsageException($"an article with this title cannot be written: {why}");
        }

        if (Path.Exists(Path.Combine(build.Input, path)))
        {
            throw new UsageException($"{source.Path} already exists; nothing was written");
        }

        ArticleFiles.Create(build, path, text);
        PrintSteps(source.Path, slug, reviewers);
        return ExitCode.Fine;
    }

    private static string Specialty(string? wanted, KnowledgeBase knowledgeBase)
    {
        string[] known = [.. knowledgeBase.Settings.Specialties.Select(specialty => specialty.Id.Value).Order(StringComparer.Ordinal)];
        return known switch
        {
            [] => throw new UsageException("vocabulary/specialties.yml lists no specialty yet; add one first"),
            [var only] when wanted is null => only,
            _ when wanted is null => throw new UsageException($"name the specialty with --specialty ID; known: {string.Join(", ", known)}"),
            _ when known.Contains(wanted, StringComparer.Ordinal) => wanted,
            _ => throw new UsageException(
                $"unknown specialty {wanted}; known: {string.Join(", ", known)}{Nearest.DidYouMean(wanted, known)}"),
        };
    }

    private static string Slug(string? given, string question, KnowledgeBase knowledgeBase)
    {
        var slug = given ?? Slugs.OfTitle(question);
        if (!Slugs.IsValid(slug))
        {
            throw new UsageException(given is null
                ? "no address can be made from this question; give one with --slug, such as --slug heart-failure"
                : $"--slug: \"{given}\" cannot become an address; use lower-case letters, digits and single hyphens, at most 100");
        }

        var other = knowledgeBase.Articles.FirstOrDefault(article => article.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase)
            || article.Aliases.Any(alias => alias.Value.Equals(slug, StringComparison.OrdinalIgnoreCase)));
        return other is not null
            ? throw new UsageException($"the address {slug} belongs to {other.Source.Path}; nothing was written. "
                + "If this is another question, give the article a name with --slug")
            : ReservedName.IsReserved(slug) ? throw new UsageException($"the name {slug} is reserved; give another one with --slug")
            : slug;
    }

    /// <summary>Members who may approve it today.</summary>
    private static List<string> ReviewersOf(string specialty, List<string> authors, KnowledgeBase knowledgeBase) =>
    [
        .. knowledgeBase.Board.Members
            .Where(member => member.Specialties.Count == 0 || member.Specialties.Any(id => id.Value == specialty))
            .Where(member => !(knowledgeBase.AsOf < member.ActiveFrom) && !(knowledgeBase.AsOf > member.ActiveUntil))
            .Except(new People(knowledgeBase.Board).Among(authors.Select(author => new Author(new(author, default), null, null))).Keys)
            .Select(member => member.Id.Value),
    ];

    private static void PrintSteps(string path, string slug, List<string> reviewers)
    {
        Console.WriteLine($"Wrote {path}.");
        Console.WriteLine("Next:");
        Console.WriteLine("  1. Write the text and its references in that file.");
        Console.WriteLine("  2. dotnet run -- check --unapproved caution");
        Console.WriteLine(reviewers.Count > 0
            ? $"  3. Ask a member of the board to review it: {string.Join(", ", reviewers)}."
            : "  3. Ask a member of the board to review it; board.yml lists nobody yet who may.");
        Console.WriteLine($"  4. dotnet run -- approve {slug} --by {(reviewers is [var only] ? only : "ID")}");
    }
}
