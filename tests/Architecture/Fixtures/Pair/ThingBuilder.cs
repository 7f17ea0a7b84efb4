namespace Attest.Tests.Architecture.Fixtures.Pair;

internal sealed class ThingBuilder
{
    private readonly Thing _thing = new();

    public Thing Build() => _thing;
}
