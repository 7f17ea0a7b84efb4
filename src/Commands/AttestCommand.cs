using System.CommandLine;

namespace Attest.Commands;

/// <summary>Without a command it builds.</summary>
internal static class AttestCommand
{
    // A word that begins with @ is a GitHub handle, not a file with further arguments.
    public static ParseResult Parse(IReadOnlyList<string> arguments) =>
        Create().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static RootCommand Create()
    {
        var root = new RootCommand(
            "Attest builds a medical knowledge base into a site that can be trusted. Without a command it runs \"build\".")
        {
            BuildCommand.Create("build", "Validate the knowledge base and write the site; with an error nothing is written", writes: true),
            BuildCommand.Create("check", "Validate the knowledge base only", writes: false),
            PreviewCommand.Create(),
            new Command("new", "Begin a new article") { NewArticleCommand.Create() },
            FixCommand.Create(),
            ApproveCommand.Create(),
            ProveCommand.Create(),
            SealCommand.Create(),
            StatusCommand.Create(),
            ChangesCommand.Create(),
            new Command("refs", "Manage the shared references and the list of retractions")
            {
                RefsAddCommand.Create(),
                RefsRetractionsCommand.Create(),
            },
            ExplainCommand.Create(),
        };
        BuildCommand.Configure(root, writes: true);
        return root;
    }
}
