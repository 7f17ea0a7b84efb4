namespace Attest.Tests.Architecture.Fixtures.Round;

/// <summary>The first of four files that know each other in a circle: by a constant, which the compiler copies.</summary>
internal static class First
{
    public static string Word => Second.Word;
}
