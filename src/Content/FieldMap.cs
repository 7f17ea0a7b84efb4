using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Attest.Content;

/// <summary>
/// The few fields of one kind of a reference, by name, in the order of the file. A dictionary of so few takes three times the
/// memory, and each reference has three.
/// </summary>
internal sealed class FieldMap<T> : IReadOnlyDictionary<string, T>
{
    private static readonly FieldMap<T> Empty = new([]);

    private readonly KeyValuePair<string, T>[] _fields;

    private FieldMap(KeyValuePair<string, T>[] fields) => _fields = fields;

    /// <param name="fields">With unique names.</param>
    public static FieldMap<T> Of(List<KeyValuePair<string, T>> fields) => fields.Count == 0 ? Empty : new([.. fields]);

    public int Count => _fields.Length;

    public IEnumerable<string> Keys => _fields.Select(pair => pair.Key);

    public IEnumerable<T> Values => _fields.Select(pair => pair.Value);

    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        foreach (var (name, known) in _fields)
        {
            if (name == key)
            {
                value = known;
                return true;
            }
        }

        value = default;
        return false;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _fields.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
