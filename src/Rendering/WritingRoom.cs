using System.Text;

namespace Attest.Rendering;

/// <summary>A growing text that a thread uses again and again: ten thousand articles would else be as many large ones.</summary>
internal static class WritingRoom
{
    [ThreadStatic]
    private static StringBuilder? free;

    /// <returns>Empty, and nobody else's until it is given back.</returns>
    public static StringBuilder Take()
    {
        var room = free ?? new StringBuilder(32 * 1024);
        free = null;
        return room.Clear();
    }

    public static void GiveBack(StringBuilder room) => free = room;
}
