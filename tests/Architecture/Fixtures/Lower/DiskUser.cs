namespace Attest.Tests.Architecture.Fixtures.Lower;

/// <summary>Touches the disk within a lambda, and by a constructor of a type that is harmless else.</summary>
internal static class DiskUser
{
    public static Func<string, bool> IsThere => path => File.Exists(path);

    public static TextReader Open(string path) => new StreamReader(path);

    public static TextReader Open(Stream stream) => new StreamReader(stream);
}
