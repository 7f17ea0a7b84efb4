using System.Text.RegularExpressions;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Writing.Foreign;

/// <summary>
/// One kind of syntax that other tools understand and this one prints as typed, or takes for something else. Found by reflection: a kind is
/// a class with its pattern, its help and its examples.
/// </summary>
/// <param name="name">In messages.</param>
/// <param name="triggers">A text with none of these characters cannot contain it; other than ASCII are all alike.</param>
/// <param name="isAtLineStart">It begins a line with one of them.</param>
internal abstract class ForeignKind(string name, string triggers, bool isAtLineStart = false)
{
    private const int LongestQuote = 60;

    private readonly UInt128 _triggers = TypedText.BitsOf(triggers);

    public static IReadOnlyList<ForeignKind> All { get; } =
        [.. typeof(ForeignKind).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ForeignKind)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (ForeignKind)Activator.CreateInstance(type)!)];

    public string Name => name;

    /// <summary>What is typed is no text, but stands for one.</summary>
    protected virtual bool IsCode => false;

    /// <summary>What is typed, and what the help leads to; "@key" is a reference of the page.</summary>
    public abstract (string Typed, string Instead)[] Examples { get; }

    public bool MayBeIn(TypedText text) =>
        (_triggers & (isAtLineStart ? text.LineStarts : text.Characters)) != 0 && (!isAtLineStart || text.HasLines);

    /// <summary>In a paragraph, heading, cell or caption.</summary>
    public virtual IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page) => [];

    /// <summary>Where the parser has made a block of it.</summary>
    public virtual IEnumerable<ForeignPlace> In(Block block, ForeignPage page) => [];

    /// <summary>In the fields of the front matter.</summary>
    public virtual IEnumerable<ForeignPlace> InFields(ForeignPage page) => [];

    /// <summary>What the editor wrote, short and on one line.</summary>
    protected static string Quote(string typed)
    {
        var line = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestQuote ? line : line[..(LongestQuote - 1)] + "…";
    }

    protected ForeignPlace Place(TypedText text, ForeignPage page, int start, int end, string help) =>
        Place(page, page.At(text.Start + start, text.Start + end), help);

    protected ForeignPlace Place(ForeignPage page, Location at, string help, string effect = "is printed as typed") =>
        new(at, $"{name} \"{Quote(page.Typed(at))}\" {effect}", help) { IsCode = IsCode };

    /// <param name="help">Null for a match that is none.</param>
    protected IEnumerable<ForeignPlace> Each(Regex pattern, TypedText text, ForeignPage page, Func<Match, string?> help)
    {
        for (var match = pattern.Match(text.Text); match.Success; match = match.NextMatch())
        {
            if (help(match) is { } found)
            {
                yield return Place(text, page, match.Index, match.Index + match.Length, found);
            }
        }
    }

    /// <summary>As typed, without the noncharacters that stand for marks.</summary>
    protected static string Typed(TypedText text, Group group) => text.Typed(group.Index, group.Index + group.Length);
}
