namespace Attest.Tests.Architecture.Fixtures.Upper;

internal sealed class LibraryUser
{
    public static object Make() => new Jint.Engine();
}
