namespace Attest.Tests.Architecture.Fixtures.Pair;

/// <summary>With the builder three files know each other.</summary>
internal sealed partial class Thing
{
    public int Parts { get; } = 2;
}
