using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Attest.Content;

namespace Attest.Rendering;

/// <summary>The theme's files, with the style that hides the texts for other audiences.</summary>
public sealed class Theme
{
    private const string Prefix = "theme/";

    public Theme(Site site)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var names = Assembly.GetExecutingAssembly().GetManifestResourceNames();
        foreach (var name in names.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            files[name[Prefix.Length..].Replace('\\', '/')] = EmbeddedFile.Read(name)!;
        }

        files["attest.css"] = StyleSheet.Join(names.Where(name => name.StartsWith("styles/", StringComparison.Ordinal)).ToDictionary(
            name => name.Replace('\\', '/'), name => Encoding.UTF8.GetString(EmbeddedFile.Read(name)!), StringComparer.Ordinal));
        files["audiences.css"] = Encoding.UTF8.GetBytes(string.Concat(site.Audiences.Select(a =>
            $"html[data-audience=\"{a.Id}\"] .audience:not([data-audience=\"{a.Id}\"]):not(.is-shown) {{ display: none }}\n")));
        Files = files;
        Versions = files.ToDictionary(file => file.Key, file => VersionOf(file.Value), StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, byte[]> Files { get; }

    public IReadOnlyDictionary<string, string> Versions { get; }

    /// <summary>The first eight hexadecimal digits of its SHA-256.</summary>
    public static string VersionOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
}
