using System.Reflection;

namespace Attest.Preview;

/// <summary>The preview's own style and script.</summary>
internal static class PreviewAssets
{
    /// <returns>Null if there is none of that name.</returns>
    public static byte[]? Find(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"preview/{name}");
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
