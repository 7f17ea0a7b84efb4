namespace Attest.Text;

/// <summary>
/// Shares short strings: names of fields, years, journals and cited keys occur in thousands of files and are kept until the end.
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
        // Of two texts with the same slot the later is kept.
        ref var known = ref _known[(uint)string.GetHashCode(text, StringComparison.Ordinal) % Slots];
        return text.SequenceEqual(known) ? known! : known = text.ToString();
    }
}
