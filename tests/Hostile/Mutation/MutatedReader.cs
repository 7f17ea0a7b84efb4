using System.Text;

namespace Attest.Tests.Hostile.Mutation;

/// <summary>A reader of files, with sound files and whatever spoils them.</summary>
internal abstract class MutatedReader(string name, int share)
{
    public string Name { get; } = name;

    /// <summary>How many of the inputs of a run it gets, in proportion to the others.</summary>
    public int Share { get; } = share;

    /// <summary>True if all seeds are read for what they are.</summary>
    public abstract bool ReadsSeeds(out string unread);

    /// <summary>Spoils one input and reads it.</summary>
    public abstract void ReadSpoilt(Random random);
}

/// <param name="name">What is read.</param>
/// <param name="share">See <see cref="MutatedReader.Share"/>.</param>
/// <param name="seeds">What is sound.</param>
/// <param name="mutator">Spoils it.</param>
/// <param name="read">Fails if something is read that must not be; true if anything was.</param>
internal sealed class MutatedReader<T>(string name, int share, IReadOnlyList<T[]> seeds, Mutator<T> mutator, Func<T[], bool> read)
    : MutatedReader(name, share)
{
    public override bool ReadsSeeds(out string unread)
    {
        var bad = seeds.FirstOrDefault(seed => !read(seed));
        unread = Shown(bad);
        return bad is null;
    }

    public override void ReadSpoilt(Random random)
    {
        var input = mutator.Next(random);
        try
        {
            read(input);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{Name}: {exception}\nof:\n{Shown(input)}", exception);
        }
    }

    private static string Shown(T[]? input) => input switch
    {
        byte[] bytes => $"{Convert.ToHexString(bytes)}\n{Encoding.Latin1.GetString(bytes)}",
        char[] text => string.Concat(text.Select(c => c is '\n' or >= ' ' and < '\u007f' ? c.ToString() : $"\\u{(int)c:x4}")),
        _ => "",
    };
}
