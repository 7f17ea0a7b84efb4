using System.Text;

namespace Attest.Rendering;

/// <summary>A text buffer for each thread, so that ten thousand articles do not allocate as many.</summary>
internal static class WritingRoom
{
    [ThreadStatic]
    private static StringBuilder? free;

    /// <returns>Empty, and the caller's until it is given back.</returns>
    public static StringBuilder Take()
    {
        var room = free ?? new StringBuilder(32 * 1024);
        free = null;
        return room.Clear();
    }

    public static void GiveBack(StringBuilder room) => free = room;
}
