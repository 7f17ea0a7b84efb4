using System.Reflection;

namespace Attest.Rendering;

internal static class EmbeddedFile
{
    /// <returns>Null if there is none of that name.</returns>
    public static byte[]? Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
