namespace Attest.Tests.Hostile.Mutation;

/// <summary>
/// However a file is spoilt, its reader says so and does not throw. See <see cref="Repeatable"/> for longer runs with other inputs.
/// </summary>
public class MutatedInputTests
{
    private const int Inputs = 40_000;

    public static TheoryData<string> Readers => [.. MutatedReaders.All.Select(reader => reader.Name)];

    [Theory]
    [MemberData(nameof(Readers))]
    public void However_an_input_is_spoilt_it_is_read_without_an_exception(string name)
    {
        var reader = MutatedReaders.All.Single(reader => reader.Name == name);
        var count = Inputs * Repeatable.Times * reader.Share / MutatedReaders.All.Sum(reader => reader.Share);
        var random = new Random((int)(Repeatable.Seed % int.MaxValue));
        for (; count > 0; count--)
        {
            reader.ReadSpoilt(random);
        }
    }

    [Fact]
    public void Every_seed_is_read_for_what_it_is() =>
        Assert.All(MutatedReaders.All, reader => Assert.True(reader.ReadsSeeds(out var unread), $"{reader.Name}: {unread}"));
}
