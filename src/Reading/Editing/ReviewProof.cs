using Attest.Diagnostics;
using Attest.Yaml;

namespace Attest.Reading.Editing;

/// <summary>A changed article, read back, must hold what it held before and the change.</summary>
internal static class ReviewProof
{
    public static bool Holds(SourceText before, SourceText after, ReviewChange change)
    {
        var old = FrontMatter.Read(before, new FaultList());
        var read = FrontMatter.Read(after, new FaultList());
        return read.IsReadable
            && before.Text.AsSpan(old.BodyStart).SequenceEqual(after.Text.AsSpan(read.BodyStart))
            && Expected(old, change).SequenceEqual(Shapes(read.Fields.Entries));
    }

    /// <summary>Fields and contents in the order of the file.</summary>
    private static IEnumerable<string> Expected(FrontMatter old, ReviewChange change)
    {
        var isNoteWritten = change.Note is null;
        var hasHistory = old.Find("history") is not null;
        foreach (var (key, value) in old.Fields.Entries)
        {
            yield return Shape(key) + "=" + key.Value switch
            {
                "review" => Shape(Reviewed((YamlMapping)value, change)),
                "history" when change.Note is not null => Shape(WithNote(value, change)),
                _ => Shape(value),
            };
            if (key.Value == "review" && !isNoteWritten && !hasHistory)
            {
                isNoteWritten = true;
                yield return Shape(Text("history")) + "=" + Shape(WithNote(null, change));
            }
        }
    }

    /// <summary>The order of its keys does not matter.</summary>
    private static YamlMapping Reviewed(YamlMapping review, ReviewChange change)
    {
        var entries = review.Entries.ToDictionary(entry => entry.Key.Value, entry => entry.Value, StringComparer.Ordinal);
        var hadDue = entries.ContainsKey("due");
        entries["status"] = Text(change.Status);
        if (change.Approval is { } approval)
        {
            entries["approvals"] = With(
                entries.GetValueOrDefault("approvals"),
                ("by", approval.By), ("on", ReviewChange.Day(approval.On)), ("seal", approval.Seal));
        }

        if (change.IsApproved || hadDue)
        {
            entries["due"] = Text(ReviewChange.Day(change.Due));
        }

        return new YamlMapping([.. entries.Select(entry => new KeyValuePair<YamlScalar, YamlNode>(Text(entry.Key), entry.Value))], default);
    }

    private static YamlSequence WithNote(YamlNode? history, ReviewChange change) =>
        With(history, ("on", ReviewChange.Day(change.Note!.On.Value)), ("by", change.Note.By!), ("note", change.Note.Note.Value));

    private static YamlSequence With(YamlNode? list, params (string Key, string Value)[] fields)
    {
        var item = fields.Select(field => new KeyValuePair<YamlScalar, YamlNode>(Text(field.Key), Text(field.Value))).ToList();
        return new YamlSequence([.. (list as YamlSequence)?.Items ?? [], new YamlMapping(item, default)], default);
    }

    private static YamlScalar Text(string value) => new(value, IsPlain: false, default);

    private static IEnumerable<string> Shapes(IEnumerable<KeyValuePair<YamlScalar, YamlNode>> entries) =>
        entries.Select(entry => Shape(entry.Key) + "=" + Shape(entry.Value));

    /// <summary>A value without place and style, for comparison. Lengths separate texts from what surrounds them.</summary>
    private static string Shape(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => "~",
        YamlScalar scalar => $"{scalar.Value.Length}:{scalar.Value}",
        YamlSequence list => "[" + string.Join(',', list.Items.Select(Shape)) + "]",
        YamlMapping mapping => "{" + string.Join(',', Shapes(mapping.Entries).Order(StringComparer.Ordinal)) + "}",
        _ => "",
    };
}
