using Attest.Diagnostics;
using Attest.Text;
using Attest.Yaml;

namespace Attest.Reading;

internal static class YamlFile
{
    /// <summary>The one value of a YAML file; null when it is empty, missing or unreadable.</summary>
    public static YamlNode? Root(SourceText? source, FaultList faults)
    {
        if (source is null)
        {
            return null;
        }

        HiddenCharacters.Check(source, faults);
        return YamlParser.Parse(source, 0, source.Length, faults);
    }
}
