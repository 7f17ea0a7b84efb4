namespace Attest.Tests.Architecture.Fixtures.Pair;

internal sealed partial class Thing
{
    public static Thing Made => new ThingBuilder().Build();
}
