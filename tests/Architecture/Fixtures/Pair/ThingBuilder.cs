namespace Attest.Tests.Architecture.Fixtures.Pair;

internal sealed class ThingBuilder
{
    public Thing Build() => new();
}
