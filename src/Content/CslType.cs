using Attest.Reading;

namespace Attest.Content;

/// <summary>CSL's types of works.</summary>
internal static class CslType
{
    public static bool IsKnown(string type) => CslVariables.Types.Contains(type);
}
