using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Attest.Citations;
using Attest.Content;
using Attest.Review.Terms;
using Attest.Text;

namespace Attest.Review.Seals;

/// <summary>What other files than that of the article give to its sealed text.</summary>
public enum SharedPartKind
{
    /// <summary>A term of the glossary with its definition.</summary>
    Term,

    /// <summary>A work of the shared bibliography.</summary>
    Work,

    /// <summary>An image, or a file to which the text links.</summary>
    File,

    /// <summary>The label of an audience.</summary>
    Audience,
}

/// <param name="Key">The term, the key of the reference, the path or the id.</param>
/// <param name="Value">What is sealed of it.</param>
public sealed record SharedPart(SharedPartKind Kind, string Key, string Value)
{
    /// <summary>The words of the page that show a term, which its synonyms decide.</summary>
    public string Places { get; init; } = "";
}

/// <summary>
/// The text of an article as it is approved by <c>attest-2</c>: what a reader gets, and nothing of how it is typed. <c>README.md</c> gives
/// the recipe, with test vectors.
/// </summary>
public sealed class SealedText
{
    /// <summary>Followed by 64 hexadecimal digits in lower case.</summary>
    public const string Prefix = "attest-2:sha256:";

    private const string FirstLine = "attest-2";

    /// <summary>All lines but those of works and of linked articles, which may have been known by other names.</summary>
    private readonly string _before;
    private readonly IReadOnlyList<SealedWork> _works;
    private readonly SealedTargets _targets;
    private readonly IReadOnlyList<(GlossaryTerm Term, IReadOnlyList<string> Words)> _terms;
    private readonly IReadOnlyList<Audience> _audiences;

    /// <param name="article">What is sealed.</param>
    /// <param name="knowledgeBase">With all that the article shows of other files.</param>
    /// <param name="digests">Of files below the input folder.</param>
    /// <param name="index">The glossary.</param>
    /// <param name="on">The day of the approval.</param>
    internal SealedText(Article article, KnowledgeBase knowledgeBase, FileDigests digests, TermIndex index, DateOnly on)
    {
        var works = new NumberedReferences(article, knowledgeBase);
        _works = [.. works.Entries.Select(entry => new SealedWork(entry.Number, entry.Reference))];
        _targets = new SealedTargets(article, knowledgeBase, digests);
        var marks = new TermMarks(article.Body, index, on, knowledgeBase.Site.Audiences);
        _terms = [.. marks.Terms.OrderBy(term => term.Term.Value, StringComparer.Ordinal).Select(term => (term, marks.WordsOf(term)))];
        var named = article.Body.Containers.Select(container => container.Name).ToHashSet(StringComparer.Ordinal);
        _audiences = [.. knowledgeBase.Site.Audiences.Where(audience => named.Contains(audience.Id))
            .OrderBy(audience => audience.Id, StringComparer.Ordinal)];
        _before = Before(article, works);
    }

    /// <summary>All lines.</summary>
    public override string ToString() =>
        string.Concat([_before, .. _works.Select(work => work.Lines()), .. _targets.Articles.Select((name, i) => Line(i, name.Slug))]);

    public string Seal() => Prefix + SealForm.DigestOf(ToString());

    /// <summary>What other files give to it.</summary>
    public IEnumerable<SharedPart> SharedParts() =>
        _terms.Select(Part)
            .Concat(_works.Where(work => work.Reference.IsShared)
                .Select(work => new SharedPart(SharedPartKind.Work, work.Reference.Id.Value, work.LinesWithoutNumber())))
            .Concat(_targets.Files.Select(file => new SharedPart(SharedPartKind.File, file.Key, file.Value)))
            .Concat(_audiences.Select(audience => new SharedPart(SharedPartKind.Audience, audience.Id, Words.Of(audience.Label))))
            .DistinctBy(part => (part.Kind, part.Key));

    /// <summary>
    /// Those of some seals that fit the text before identifiers of works were added, or with linked articles under other names.
    /// </summary>
    public IReadOnlySet<string> SealsUnderOtherNames(IEnumerable<string> seals)
    {
        var wanted = seals.Where(seal => seal.StartsWith(Prefix, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (wanted.Count == 0)
        {
            return found;
        }

        byte[][][] lines =
        [
            .. _works.Select(work => work.AllLines().Select(Encoding.UTF8.GetBytes).ToArray()),
            .. _targets.Articles.Select((name, i) =>
                name.Others.Prepend(name.Slug).Select(slug => Encoding.UTF8.GetBytes(Line(i, slug))).ToArray()),
        ];
        using var before = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        before.AppendData(Encoding.UTF8.GetBytes(_before));
        var alternatives = new SealAlternatives([.. lines.Select(ways => ways.Length)], _works.Count);
        foreach (var choice in alternatives.Within(lines.Sum(ways => ways[0].Length)))
        {
            using var hash = before.Clone();
            for (var i = 0; i < lines.Length; i++)
            {
                hash.AppendData(lines[i][choice[i]]);
            }

            var seal = Prefix + Convert.ToHexStringLower(hash.GetHashAndReset());
            if (wanted.Contains(seal) && found.Add(seal) && found.Count == wanted.Count)
            {
                break;
            }
        }

        return found;
    }

    private static SharedPart Part((GlossaryTerm Term, IReadOnlyList<string> Words) shown) =>
        new(SharedPartKind.Term, shown.Term.Term.Value, Words.Of(shown.Term.Definition)) { Places = string.Join('\n', shown.Words) };

    private string Before(Article article, NumberedReferences works)
    {
        var lines = new SealLines();
        lines.Line(FirstLine).Line("title", Words.Of(article.Title.Value)).Line("summary", Words.Of(article.Summary.Value));
        if (article.Language is { } language)
        {
            lines.Line("language", Words.Of(language));
        }

        foreach (var (system, code) in article.Codes
            .SelectMany(set => set.Codes.Select(code => (System: Words.Of(set.System), Code: Words.Of(code.Value)))).Distinct()
            .OrderBy(code => code.System, StringComparer.Ordinal).ThenBy(code => code.Code, StringComparer.Ordinal))
        {
            lines.Open("code", code).Line("system", system).Close();
        }

        new SealedBody(article, _targets, works, lines).Write();
        foreach (var (term, words) in _terms)
        {
            lines.Open("term", Words.Of(term.Term.Value)).Line("definition", Words.Of(term.Definition));
            foreach (var marked in words)
            {
                lines.Line("at", marked);
            }

            lines.Close();
        }

        foreach (var audience in _audiences)
        {
            lines.Open("audience", audience.Id).Line("label", Words.Of(audience.Label)).Close();
        }

        return lines.Finished();
    }

    private static string Line(int index, string slug) => string.Create(CultureInfo.InvariantCulture, $"article {index + 1} \"{slug}\"\n");
}
