using Attest.Diagnostics;

namespace Attest.Reading;

/// <summary>Reports an account that two members of a board have: with one click one person would give two approvals.</summary>
internal sealed class SharedAccounts(FaultList faults)
{
    private readonly Dictionary<(string Kind, string Account), string> _owners = [];

    /// <param name="account">Null if the member has none.</param>
    /// <param name="normal">One spelling of all that mean the same account.</param>
    public void Add(Located<string> member, string kind, Located<string>? account, Func<string, string> normal)
    {
        if (account is not { } known || normal(known.Value) is not { Length: > 0 } name)
        {
            return;
        }

        if (!_owners.TryAdd((kind, name), member.Value) && _owners[(kind, name)] is var owner && owner != member.Value)
        {
            faults.Add(FaultKind.InvalidValue, known.At, $"the members \"{owner}\" and \"{member.Value}\" have the same {kind}",
                "write the account of each member; if both are one person, keep one entry, and end the other with \"active: { until: … }\" "
                    + "and without the account");
        }
    }
}
