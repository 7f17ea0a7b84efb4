using System.CommandLine;

namespace Attest.Commands;

/// <summary><c>refs</c>: what keeps the shared bibliography.</summary>
internal static class RefsCommand
{
    public static Command Create() => new("refs", "Manage the shared references and the list of retractions")
    {
        RefsAddCommand.Create(),
        RefsRetractionsCommand.Create(),
    };
}
