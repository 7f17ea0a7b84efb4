using System.CommandLine;
using System.Text;
using Attest.Files;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Review.Seals;
using Attest.Versions;

namespace Attest.Commands;

/// <summary><c>seal x | sha256sum</c> gives the digits of an approval that is given today.</summary>
internal static class SealCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("article") { Description = "Articles by their slugs or paths", Arity = ArgumentArity.OneOrMore };
        var day = new Option<string?>("--on")
        {
            Description = "The day of the approval, which does not cover later terms of the glossary (default: the day of --as-of)",
            HelpName = "DATE",
            Validators = { CommandLine.RequireDate },
        };
        var hash = new Option<bool>("--hash") { Description = "Print the seal and the path in place of the text, a line for each article" };
        var options = new ContentOptions();
        var command = new Command("seal", "Print the text of an article to which an approval is bound") { names, day, hash };
        options.AddContentTo(command);
        return command.Runs((parsed, cancellation) => Run(
            options.ReadInput(parsed), parsed.GetValue(names)!, CommandLine.ParseDate(parsed.GetValue(day)), parsed.GetValue(hash),
            cancellation));
    }

    private static int Run(BuildOptions build, string[] names, DateOnly? day, bool isHash, CancellationToken cancellation)
    {
        var folder = new InputFolder(build);
        var knowledgeBase = KnowledgeBaseReading.Run(build, InputPipelines.Of(build, folder), cancellation);
        var articles = new ArticleChoice(build, names, null).OfAnyStatus(knowledgeBase);
        if (articles.Count > 1 && !isHash)
        {
            throw new UsageException("the text of one article can be printed at a time; for several seals use --hash");
        }

        if (articles.FirstOrDefault(article => !article.Body.IsReadable) is { } unread)
        {
            throw new UsageException($"{unread.Source.Path} cannot be sealed: its text cannot be read, as \"check\" reports");
        }

        var sealer = new Sealer(knowledgeBase, folder.Digests());
        var texts = articles.Select(article => (Article: article, Text: sealer.Seal(article, day ?? build.AsOf)));
        using var output = Console.OpenStandardOutput();
        foreach (var (article, text) in texts)
        {
            output.Write(Encoding.UTF8.GetBytes(isHash ? $"{text.Seal()}  {article.Source.Path}\n" : text.ToString()));
        }

        return ExitCode.Fine;
    }
}
