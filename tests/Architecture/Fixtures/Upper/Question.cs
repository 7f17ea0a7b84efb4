using Attest.Tests.Architecture.Fixtures.Lower;

namespace Attest.Tests.Architecture.Fixtures.Upper;

internal sealed class Question
{
    public Answer? Answer { get; init; }
}
