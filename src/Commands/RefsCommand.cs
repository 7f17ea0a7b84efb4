using System.CommandLine;

namespace Attest.Commands;

/// <summary><c>refs</c>: what concerns the shared bibliography.</summary>
internal static class RefsCommand
{
    public static Command Create() => new("refs", "Look after the shared references in input/references/")
    {
        RefsAddCommand.Create(),
    };
}
