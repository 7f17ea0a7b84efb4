using Attest.Content;
using Attest.Diagnostics;
using Attest.Yaml;

namespace Attest.Reading;

/// <summary>Reads CSL-YAML or CSL-JSON, a list of entries, or Pandoc's mapping with the list under <c>references</c>.</summary>
public static class SharedReferencesParser
{
    /// <param name="source">Its name says whether it is JSON.</param>
    /// <param name="needsIds">False for imported files, which get missing keys later.</param>
    public static SharedReferences Parse(SourceText source, bool needsIds = true)
    {
        var faults = new FaultList(isConfiguration: true);
        var root = SettingsFile.Read(source, faults);
        IEnumerable<FieldReader> entries = [];
        switch (root)
        {
            case null or YamlScalar { IsNull: true }:
                break;
            case YamlSequence { Items: var items } sequence when items.Count == 0 || items.Any(item => item is YamlMapping):
                entries = sequence.Items.Select(item => FieldReader.Of(item, "each reference", faults)).OfType<FieldReader>();
                break;
            case YamlMapping mapping:
                var fields = new FieldReader(mapping, faults);
                entries = [.. fields.Mappings("references")];
                fields.Finish();
                break;
            default:
                faults.Add(
                    FaultKind.MalformedFrontMatter, root.At, "the file must be a list of references", "begin each with \"- id: …\"");
                break;
        }

        var references = entries.Select(entry => ReferenceParser.Parse(entry, isShared: true, needsIds)).OfType<Reference>().ToList();
        return new SharedReferences(source, references, faults.All);
    }
}
