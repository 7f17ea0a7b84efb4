using System.CommandLine;

namespace Attest.Commands;

/// <summary><c>new</c>: what begins a text.</summary>
internal static class NewCommand
{
    public static Command Create() => new("new", "Begin a new article")
    {
        NewArticleCommand.Create(),
    };
}
