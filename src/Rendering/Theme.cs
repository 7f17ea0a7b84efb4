using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Attest.Content;

namespace Attest.Rendering;

/// <summary>The theme's own files: style, script and mark, and the style that hides the texts for other audiences.</summary>
public sealed class Theme
{
    private const string Prefix = "theme/";
    private const string StylesPrefix = "styles/";

    public Theme(Site site)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var home = Assembly.GetExecutingAssembly();
        foreach (var name in home.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            files[name[Prefix.Length..].Replace('\\', '/')] = Read(home, name);
        }

        var styles = home.GetManifestResourceNames().Where(name => name.StartsWith(StylesPrefix, StringComparison.Ordinal));
        files["attest.css"] = StyleSheet.Join(styles.ToDictionary(name => name.Replace('\\', '/'), name => Encoding.UTF8.GetString(Read(home, name)), StringComparer.Ordinal));
        files["audiences.css"] = Encoding.UTF8.GetBytes(string.Concat(site.Audiences.Select(a =>
            $"html[data-audience=\"{a.Id}\"] .audience:not([data-audience=\"{a.Id}\"]):not(.is-shown) {{ display: none }}\n")));
        Files = files;
        Versions = files.ToDictionary(file => file.Key, file => VersionOf(file.Value), StringComparer.Ordinal);
    }

    /// <summary>Contents by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    /// <summary>The <c>?v=</c> value of each file.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; }

    private static byte[] Read(Assembly home, string name)
    {
        using var stream = home.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The <c>?v=</c> value of a file: the first eight hexadecimal digits of its SHA-256.</summary>
    public static string VersionOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
}
