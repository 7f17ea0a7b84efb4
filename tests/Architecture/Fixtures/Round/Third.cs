namespace Attest.Tests.Architecture.Fixtures.Round;

/// <summary>By a member of an enum.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ThirdAttribute : Attribute
{
    public static bool Is(object value) => value is Fourth.Side;
}
