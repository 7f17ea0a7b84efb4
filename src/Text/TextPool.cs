namespace Attest.Text;

/// <summary>
/// Short texts that were met before. The names of fields, most years, journals and cited keys stand in thousands of files: without
/// this each would be a string of its own until the site is made.
/// </summary>
internal sealed class TextPool
{
    private const int Slots = 1024;
    private const int Longest = 32;

    [ThreadStatic]
    private static TextPool? ofThread;

    private readonly string?[] _known = new string?[Slots];

    public static string Of(ReadOnlySpan<char> text) => text.Length switch
    {
        0 => "",
        > Longest => text.ToString(),
        _ => (ofThread ??= new TextPool()).Find(text),
    };

    private string Find(ReadOnlySpan<char> text)
    {
        // Where two texts want one slot the later takes it.
        ref var known = ref _known[(uint)string.GetHashCode(text, StringComparison.Ordinal) % Slots];
        return text.SequenceEqual(known) ? known! : known = text.ToString();
    }
}
