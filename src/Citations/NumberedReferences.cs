using Attest.Content;

namespace Attest.Citations;

/// <summary>A reference with its number in a page and the citations (indexes into the body's list) that lead to it.</summary>
public sealed record NumberedReference(int Number, Reference Reference, IReadOnlyList<int> Citations);

/// <summary>
/// The references of one page in the order in which they are first cited, as Vancouver style numbers them. A page's own
/// key comes before a shared one. Citations without a reference have no number.
/// </summary>
public sealed class NumberedReferences
{
    private readonly int?[] _numbers;

    public NumberedReferences(MarkdownPage page, KnowledgeBase knowledgeBase)
    {
        var own = OwnByKey(page);
        var entries = new List<(Reference Reference, List<int> Citations)>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _numbers = new int?[page.Body.Citations.Count];
        for (var i = 0; i < _numbers.Length; i++)
        {
            var key = page.Body.Citations[i].Key;
            if (!numbers.TryGetValue(key, out var number))
            {
                var reference = own.GetValueOrDefault(key) ?? knowledgeBase.SharedByKey(key);
                if (reference is null)
                {
                    continue;
                }

                entries.Add((reference, []));
                numbers[key] = number = entries.Count;
            }

            _numbers[i] = number;
            entries[number - 1].Citations.Add(i);
        }

        Entries = [.. entries.Select((entry, i) => new NumberedReference(i + 1, entry.Reference, entry.Citations))];
    }

    public IReadOnlyList<NumberedReference> Entries { get; }

    /// <summary>The number that a citation shows; null when its key has no reference.</summary>
    public int? NumberOf(int citationIndex) => _numbers[citationIndex];

    private static Dictionary<string, Reference> OwnByKey(MarkdownPage page)
    {
        var own = new Dictionary<string, Reference>(StringComparer.Ordinal);
        foreach (var reference in page.References)
        {
            own.TryAdd(reference.Id.Value, reference);
        }

        return own;
    }
}
