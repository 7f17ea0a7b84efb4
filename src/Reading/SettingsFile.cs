using Attest.Diagnostics;
using Attest.Text;
using Attest.Yaml;

namespace Attest.Reading;

/// <summary>A file of settings or shared references. One that cannot be read has one fault, which says why.</summary>
internal static class SettingsFile
{
    /// <returns>Null when the file is missing, empty or unreadable.</returns>
    public static YamlNode? Read(SourceText? source, FaultList faults)
    {
        if (source is null)
        {
            return null;
        }

        if (ConflictMarkers.In(source) is { Count: > 0 } conflicts)
        {
            ConflictMarkers.Report(conflicts, faults);
            return null;
        }

        if (string.IsNullOrWhiteSpace(source.Text))
        {
            faults.Add(FaultKind.MalformedFrontMatter, source.At(0), "the file is empty",
                "restore its content from an earlier version, or remove the file if nothing needs it");
            return null;
        }

        DamagedText.Check(source, faults);
        return source.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? JsonReader.Read(source, faults)
            : YamlParser.ParseFile(source, faults);
    }

    /// <summary>The same for a file of pairs.</summary>
    public static FieldReader? Fields(SourceText? source, FaultList faults) =>
        FieldReader.Of(Read(source, faults), "the file", faults, FaultKind.MalformedFrontMatter);
}
