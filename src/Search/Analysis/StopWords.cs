namespace Attest.Search.Analysis;

/// <summary>English words that are not indexed. The client has the same list.</summary>
internal static class StopWords
{
    public static IReadOnlySet<string> English { get; } = (
        "a about after again against all also am an and any are as at be because been before being below between both but by can "
        + "could did do does doing down during each few for from further had has have having he her here hers him his how i if in "
        + "into is it its just me more most my no nor not of off on once only or other our ours out over own same she should so "
        + "some such than that the their theirs them then there these they this those through to too under until up us very was we "
        + "were what when where which while who whom why will with would you your yours").Split(' ').ToHashSet(StringComparer.Ordinal);
}
