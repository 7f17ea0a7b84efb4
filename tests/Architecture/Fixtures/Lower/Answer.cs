using Attest.Tests.Architecture.Fixtures.Upper;

namespace Attest.Tests.Architecture.Fixtures.Lower;

/// <summary>Knows a room above it, as the argument of a generic type alone.</summary>
internal sealed class Answer
{
    public List<Question> Questions { get; } = [];
}
