using Attest.Content;

namespace Attest.Citations;

/// <summary>A reference with its number in a page and its citations (indexes into the body's list).</summary>
public sealed record NumberedReference(int Number, Reference Reference, IReadOnlyList<int> Citations);

/// <summary>
/// The references of a page in the order in which they are first cited, as Vancouver style numbers them. A page's own
/// key comes before a shared one. Citations without a reference have no number.
/// </summary>
public sealed class NumberedReferences
{
    private readonly int?[] _numbers;

    public NumberedReferences(MarkdownPage page, KnowledgeBase knowledgeBase)
    {
        var own = page.ReferencesByKey();
        var entries = new List<(Reference Reference, List<int> Citations)>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _numbers = new int?[page.Body.Citations.Count];
        for (var i = 0; i < _numbers.Length; i++)
        {
            var key = page.Body.Citations[i].Key;
            if (!numbers.TryGetValue(key, out var number))
            {
                if ((own.GetValueOrDefault(key) ?? knowledgeBase.SharedByKey(key)) is not { } reference)
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
}
