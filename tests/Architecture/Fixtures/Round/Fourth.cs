namespace Attest.Tests.Architecture.Fixtures.Round;

/// <summary>Has no statement, so that only the symbols of the type say where it is.</summary>
internal enum Fourth
{
    Side,
}

/// <summary>By a call within a lambda.</summary>
internal static class FourthCalls
{
    public static IEnumerable<string> All => Enumerable.Range(0, 1).Select(_ => First.Word);
}
