namespace Attest.Tests.Architecture.Fixtures.Round;

/// <summary>By an attribute.</summary>
[Third]
internal static class Second
{
    public const string Word = "round";
}
