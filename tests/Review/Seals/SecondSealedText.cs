using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Attest.Content;
using Attest.Markdown;

namespace Attest.Tests.Review.Seals;

/// <summary>
/// The sealed text of an article by the recipe of <c>src/Review/README.md</c>. It shares the parsed tree and the models of content with the
/// generator, and nothing that makes a seal of them.
/// </summary>
internal sealed partial class SecondSealedText
{
    private const string White = "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
        + "\u2028\u2029\u202f\u205f\u3000";

    private static readonly string[] NameFields = ["author", "editor"];

    private readonly Article _article;
    private readonly KnowledgeBase _knowledgeBase;
    private readonly Func<string, byte[]?> _file;
    private readonly List<string> _lines = [];
    private readonly List<string> _works;
    private readonly List<string> _articles = [];
    private readonly List<int> _footnotes = [];
    private readonly List<Block> _named = [];

    private SecondSealedText(Article article, KnowledgeBase knowledgeBase, Func<string, byte[]?> file)
    {
        (_article, _knowledgeBase, _file) = (article, knowledgeBase, file);
        _works = [.. article.Body.Citations.Select(citation => citation.Key).Distinct().Where(key => Entry(key) is not null)];
    }

    /// <summary>The lines, each ended by LF. A file that is not there has no bytes.</summary>
    public static string Of(Article article, KnowledgeBase knowledgeBase, Func<string, byte[]?> file, DateOnly on)
    {
        var text = new SecondSealedText(article, knowledgeBase, file);
        text.WriteAll(on);
        return string.Concat(text._lines.Select(line => line + "\n"));
    }

    public static string SealOf(string sealedText) =>
        "attest-2:sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sealedText)));

    private static string Words(string text) =>
        string.Join(' ', text.Split(White.ToCharArray(), StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);

    private void Write(int depth, string item, string? text = null) =>
        _lines.Add(new string(' ', depth) + item + (text is null ? "" : (item.Length > 0 ? " " : "") + '"' + text + '"'));

    private void WriteAll(DateOnly on)
    {
        Write(0, "attest-2");
        Write(0, "title", Words(_article.Title.Value));
        Write(0, "summary", Words(_article.Summary.Value));
        if (_article.Language is not null)
        {
            Write(0, "language", Words(_article.Language));
        }

        var codes = _article.Codes.SelectMany(set => set.Codes.Select(code => (Words(set.System), Words(code.Value)))).ToHashSet().ToList();
        codes.Sort((a, b) => string.CompareOrdinal(a.Item1 + "\n" + a.Item2, b.Item1 + "\n" + b.Item2));
        foreach (var (system, code) in codes)
        {
            Write(0, "code", code);
            Write(1, "system", system);
        }

        Write(0, "body");
        Blocks(_article.Body.Blocks, 1);
        var groups = _article.Body.Blocks.Where(block => block.Kind == BlockKind.FootnoteGroup);
        foreach (var footnote in groups.SelectMany(group => group.Blocks))
        {
            NumberOf(footnote);
            Notes(1);
        }

        foreach (var term in Terms(on).GroupBy(mark => mark.Term, mark => mark.Word)
            .OrderBy(term => term.Key.Term.Value, StringComparer.Ordinal))
        {
            Write(0, "term", Words(term.Key.Term.Value));
            Write(1, "definition", Words(term.Key.Definition));
            foreach (var word in term)
            {
                Write(1, "at", word);
            }
        }

        foreach (var audience in _knowledgeBase.Site.Audiences.OrderBy(audience => audience.Id, StringComparer.Ordinal))
        {
            if (_article.Body.Containers.Any(container => container.Name == audience.Id))
            {
                Write(0, "audience", audience.Id);
                Write(1, "label", Words(audience.Label));
            }
        }

        for (var i = 0; i < _works.Count; i++)
        {
            Write(0, $"work {i + 1}");
            Work(Entry(_works[i])!);
        }

        for (var i = 0; i < _articles.Count; i++)
        {
            Write(0, $"article {i + 1}", _articles[i]);
        }
    }

    private void Blocks(IEnumerable<Block> blocks, int depth)
    {
        foreach (var block in blocks)
        {
            Block(block, depth);
        }
    }

    private void Block(Block block, int depth)
    {
        switch (block.Kind)
        {
            case BlockKind.Heading:
                Write(depth, $"heading {block.Heading.Level}", block.Heading.Id);
                Inlines(block.Inlines, depth);
                break;
            case BlockKind.Paragraph:
                Write(depth, "paragraph");
                Inlines(block.Inlines, depth);
                break;
            case BlockKind.DefinitionTerm:
                Write(depth, "term");
                Inlines(block.Inlines, depth);
                break;
            case BlockKind.TableCaption:
                Write(depth, "caption");
                Inlines(block.Inlines, depth);
                break;
            case BlockKind.Figure:
                Write(depth, "figure");
                Image(block.Image, depth + 1, isTitled: block.IsMarked);
                Write(depth + 1, "caption");
                Inlines(block.Caption, depth + 1);
                break;
            case BlockKind.Code:
                Write(depth, "code");
                foreach (var line in block.Inlines)
                {
                    Write(depth + 1, "", line.Text.ToString());
                }

                break;
            case BlockKind.Container:
                Write(depth, "container", block.Container.Name);
                Attributes(block.Container, depth + 1);
                Blocks(block.Blocks, depth + 1);
                break;
            case BlockKind.ThematicBreak:
                Write(depth, "rule");
                break;
            case BlockKind.Html:
                Write(depth, "html", Words(_article.Source.Text.Substring(block.At.Start, block.At.Length)));
                break;
            case not BlockKind.FootnoteGroup:
                Write(depth, block.Kind switch
                {
                    BlockKind.List => block.IsOrdered ? $"list {block.Blocks.First.Order}" : "list",
                    BlockKind.ListItem => "item",
                    BlockKind.Quote => "quote",
                    BlockKind.Table => "table",
                    BlockKind.TableRow => block.IsMarked ? "head" : "row",
                    BlockKind.TableCell => "cell",
                    BlockKind.DefinitionList => "definitions",
                    BlockKind.DefinitionItem => "entry",
                    _ => throw new NotSupportedException(block.Kind.ToString()),
                });
                Blocks(block.Blocks, depth + 1);
                break;
        }
    }

    private void Attributes(Container container, int depth)
    {
        var isSourced = container.Name == "recommendation";
        foreach (var attribute in container.Parameters.Where(parameter => !parameter.Name.StartsWith('#'))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
        {
            if (isSourced && attribute.Name == "source" && attribute.Value.Length > 0)
            {
                Write(depth, "source");
                Cited(attribute.Value, depth + 1);
            }
            else
            {
                Write(depth, "attribute " + attribute.Name, Words(attribute.Value));
            }
        }
    }

    /// <summary>The inlines of a block, and behind it the footnotes that they name first.</summary>
    private void Inlines(IEnumerable<Inline> inlines, int depth)
    {
        // Adjacent texts of a style are one; blanks wait for what follows them.
        var (piece, style, waits, begun) = ("", "", false, false);
        Walk(inlines, "", depth + 1);
        End(depth + 1);
        Notes(depth);

        void Walk(IEnumerable<Inline> parts, string styles, int level)
        {
            foreach (var part in parts)
            {
                switch (part.Kind)
                {
                    case InlineKind.Text or InlineKind.Entity:
                        Type(part.Text.ToString(), styles, level);
                        break;
                    case InlineKind.SoftBreak:
                        Type("\n", styles, level);
                        break;
                    case InlineKind.Emphasis:
                        Walk(part.Children, Styled(styles, emphasis: true, strong: false), level);
                        break;
                    case InlineKind.Strong:
                        Walk(part.Children, Styled(styles, emphasis: false, strong: true), level);
                        break;
                    case InlineKind.Subscript:
                        Walk(part.Children, (styles + " sub").Trim(), level);
                        break;
                    case InlineKind.Superscript:
                        Walk(part.Children, (styles + " super").Trim(), level);
                        break;
                    case InlineKind.HardBreak:
                        End(level);
                        (waits, begun) = (false, false);
                        Write(level, "break");
                        break;
                    case InlineKind.Code:
                        Stand(styles, level);
                        Write(level, (styles + " code").Trim(), part.Text.ToString());
                        break;
                    case InlineKind.Image:
                        Stand(styles, level);
                        Image(part, level, isTitled: true);
                        break;
                    case InlineKind.Link or InlineKind.Address:
                        if (part.Kind == InlineKind.Link && part.Children.IsEmpty)
                        {
                            Stand(styles, level);
                        }

                        End(level);
                        Write(level, "link " + Target(part.Link.Url));
                        if (Words(part.Link.Title ?? "") is { Length: > 0 } title)
                        {
                            Write(level + 1, "title", title);
                        }

                        if (part.Kind == InlineKind.Address)
                        {
                            Type(part.Text.ToString(), styles, level + 1);
                        }

                        Walk(part.Children, styles, level + 1);
                        End(level + 1);
                        break;
                    case InlineKind.Citation:
                        Stick(level);
                        Write(level, "cite");
                        foreach (var citation in _article.Body.Citations.Skip(part.FirstCitation).Take(part.CitationCount))
                        {
                            Cited(citation.Key, level + 1);
                            WriteIf(citation.Prefix, "before", level + 1);
                            WriteIf(citation.Locator, "locator", level + 1);
                        }

                        break;
                    case InlineKind.FootnoteMark:
                        Stick(level);
                        Write(level, $"footnote {NumberOf(part.Footnote)}");
                        break;
                    case InlineKind.Task:
                        End(level);
                        Write(level, part.IsDone ? "task done" : "task open");
                        break;
                    case InlineKind.Html:
                        Stand(styles, level);
                        Write(level, "html", Words(_article.Source.Text.Substring(part.At.Start, part.At.Length)));
                        break;
                }
            }
        }

        void Type(string text, string styles, int level)
        {
            foreach (var c in text)
            {
                if (White.Contains(c, StringComparison.Ordinal))
                {
                    waits = begun;
                    continue;
                }

                Add(styles, level);
                piece += c;
            }
        }

        void Add(string styles, int level)
        {
            if (styles != style)
            {
                End(level);
            }

            (style, piece, waits, begun) = (styles, piece + (waits ? " " : ""), false, true);
        }

        void Stand(string styles, int level)
        {
            Add(styles, level);
            End(level);
        }

        void Stick(int level)
        {
            (waits, begun) = (false, true);
            End(level);
        }

        void End(int level)
        {
            if (piece.Length > 0)
            {
                Write(level, style, piece.Normalize(NormalizationForm.FormC));
            }

            piece = "";
        }
    }

    private void WriteIf(string? text, string item, int depth)
    {
        if (text is not null)
        {
            Write(depth, item, Words(text));
        }
    }

    private static string Styled(string styles, bool emphasis, bool strong)
    {
        var set = styles.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] all =
        [
            .. emphasis || set.Contains("emphasis") ? ["emphasis"] : Array.Empty<string>(),
            .. strong || set.Contains("strong") ? ["strong"] : Array.Empty<string>(),
            .. set.Where(word => word is "sub" or "super"),
        ];
        return string.Join(' ', all);
    }

    private void Image(Inline image, int depth, bool isTitled)
    {
        Write(depth, "image " + ImageTarget(image.Link.Url));
        Write(depth + 1, "alternative", Words(image.Link.Text));
        if (isTitled && Words(image.Link.Title ?? "") is { Length: > 0 } title)
        {
            Write(depth + 1, "title", title);
        }
    }

    private int NumberOf(Block footnote)
    {
        if (!_footnotes.Contains(footnote.Order))
        {
            _footnotes.Add(footnote.Order);
            _named.Add(footnote);
        }

        return _footnotes.IndexOf(footnote.Order) + 1;
    }

    private void Notes(int depth)
    {
        var named = _named.ToList();
        _named.Clear();
        foreach (var footnote in named)
        {
            Write(depth, $"note {NumberOf(footnote)}");
            Blocks(footnote.Blocks, depth + 1);
        }
    }

    private void Cited(string key, int depth)
    {
        if (_works.IndexOf(key) is >= 0 and var at)
        {
            Write(depth, $"work {at + 1}");
        }
        else
        {
            Write(depth, "work none", key);
        }
    }

    private Reference? Entry(string key) => _article.References.Concat(_knowledgeBase.Shared.SelectMany(file => file.References))
        .FirstOrDefault(reference => reference.Id.Value == key);

    private void Work(Reference work)
    {
        var identity = work.Doi is { } doi && doi.Contains("10.", StringComparison.Ordinal)
                ? "doi:" + doi[doi.IndexOf("10.", StringComparison.Ordinal)..].ToLowerInvariant()
            : work.Pmid is { } pmid ? "pmid:" + pmid.TrimStart('0')
            : work.Pmcid is { } pmcid ? "pmcid:" + pmcid
            : null;
        if (identity is not null)
        {
            Write(1, "identity", identity);
        }

        Write(1, "evidence", string.Concat(work.Evidence.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{c}" : $"{c}"))
            .ToLowerInvariant());
        Write(1, "type", Words(work.Type.Value));
        foreach (var field in "title container-title edition publisher volume issue number page version".Split(' ')
            .Take(identity is null ? 9 : 3))
        {
            Printed(field, work.Text(field), 1);
        }

        foreach (var (field, name) in NameFields.SelectMany(field => work.NamesOf(field), (field, name) => (field, name)))
        {
            Write(1, field);
            Printed("literal", name.Literal, 2);
            Printed("family", name.Family, 2);
            Printed("given", name.Given, 2);
            Printed("suffix", name.Suffix, 2);
            Printed("dropping-particle", name.DroppingParticle, 2);
            Printed("non-dropping-particle", name.NonDroppingParticle, 2);
        }

        if (work.Issued is { } issued)
        {
            Write(1, "issued");
            Printed("from", string.Create(CultureInfo.InvariantCulture, $"{issued.Year} {issued.Month} {issued.Day}"), 2);
            Printed("to", string.Create(CultureInfo.InvariantCulture, $"{issued.EndYear} {issued.EndMonth} {issued.EndDay}"), 2);
            Printed("season", issued.Season, 2);
            Printed("literal", issued.Literal, 2);
            if (issued.Circa)
            {
                Write(2, "circa");
            }
        }
    }

    private void Printed(string field, string? text, int depth)
    {
        var raised = Raised().Replace(text ?? "", match => string.Concat(match.Groups[2].Value
            .Select(c => "0123456789+-=()n".IndexOf(c, StringComparison.Ordinal))
            .Select(at => (match.Groups[1].Value == "sup" ? "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ" : "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ")[at])));
        var plain = Tag().Replace(raised, "").Normalize(NormalizationForm.FormC);
        var words = string.Join(' ', PrintedWord().Matches(plain)
            .Select(match => match.Value.Length == 1 && Dash().IsMatch(match.Value) ? "\u2212" : match.Value.ToLowerInvariant()));
        if (words.Length > 0)
        {
            Write(depth, field, words);
        }
    }

    private string ImageTarget(string url) => Digest(Resolved(url)) is { } digest ? $"file {digest}" : $"missing \"{Typed(url)}\"";

    private static string Typed(string url) => Dropped().Replace(url.Trim([.. Enumerable.Range(0, 33).Select(code => (char)code)]), "");

    private string Target(string url)
    {
        var (path, part) = url.Split('#', 2) is [var before, var behind] ? (before, Uri.UnescapeDataString(behind)) : (url, "");
        var site = _knowledgeBase.Site.Url.AbsoluteUri;
        if (path.StartsWith(site, StringComparison.Ordinal))
        {
            path = path[(site.Length - 1)..];
        }
        else if (Scheme().IsMatch(url))
        {
            return $"address \"{Typed(url)}\"";
        }

        var resolved = path.Length == 0 ? _article.InputPath : Resolved(path);
        var page = _knowledgeBase.AllPages
            .FirstOrDefault(page => page.InputPath == resolved || page.OutputPath == resolved.TrimEnd('/') + "/");
        var slug = Path.GetFileNameWithoutExtension(resolved);
        page ??= resolved.EndsWith(".md", StringComparison.Ordinal)
            ? _knowledgeBase.Articles.FirstOrDefault(article => article.Slug == slug)
                ?? _knowledgeBase.Articles.FirstOrDefault(article => article.Aliases.Any(alias => alias.Value == slug))
            : null;
        if (page is null)
        {
            return Digest(resolved) is { } digest ? $"file {digest}{(part.Length == 0 ? "" : $" \"{Words(part)}\"")}"
                : $"{(path.StartsWith('/') ? "site" : "missing")} \"{Typed(url)}\"";
        }

        if (page.InputPath == _article.InputPath)
        {
            var place = _article.Body.Headings.Any(heading => heading.Id == part) ? -1 : _article.Body.Containers.ToList()
                .FindIndex(container => container.Parameters.Any(parameter => parameter.Name == "#" + part));
            return place < 0 ? $"here \"{Words(part)}\"" : $"here container {place + 1}";
        }

        var behindPage = part.Length == 0 ? "" : $" \"{Words(part)}\"";
        if (page is ProsePage)
        {
            return $"page \"{page.Slug}\"{behindPage}";
        }

        if (!_articles.Contains(page.Slug))
        {
            _articles.Add(page.Slug);
        }

        return $"article {_articles.IndexOf(page.Slug) + 1}{behindPage}";
    }

    private string Resolved(string url)
    {
        var root = new Uri("http://x/");
        return Uri.UnescapeDataString(new Uri(new Uri(root, _article.InputPath), url.Split('?', '#')[0]).AbsolutePath[1..]);
    }

    private string? Digest(string path)
    {
        if (path.Length == 0 || _file(path) is not { } bytes)
        {
            return null;
        }

        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            bytes = text.Contains('\0', StringComparison.Ordinal) ? bytes
                : Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd('\n'));
        }
        catch (DecoderFallbackException)
        {
            // It is no text.
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>Where each term is met first: by all readers, or, before that, by those of one audience.</summary>
    private List<(GlossaryTerm Term, string Word)> Terms(DateOnly on)
    {
        var glossary = _knowledgeBase.Settings.Glossary.Where(term => term.Since is null || on > term.Since.Value.Value).ToList();
        List<(string Form, GlossaryTerm Term, bool IsAbbreviation)> forms =
        [
            .. glossary.SelectMany(term => term.Synonyms.Prepend(term.Term.Value).Select(form => (Words(form), term, false))
                .Concat(term.Abbreviations.Select(form => (Words(form), term, true))))
                .Where(form => form.Item1.Length is > 0 and <= 100 && char.IsLetterOrDigit(form.Item1[0])),
        ];
        var language = _article.Language ?? _knowledgeBase.Site.Language;
        var marks = new List<(GlossaryTerm, string)>();
        if (!language.Equals(_knowledgeBase.Site.Language, StringComparison.OrdinalIgnoreCase))
        {
            return marks;
        }

        var met = new HashSet<(GlossaryTerm, string?)>();
        foreach (var (run, audience) in Runs(_article.Body.Blocks, null))
        {
            foreach (var (at, length, term) in Found(run, forms))
            {
                if (!met.Contains((term, null)) && met.Add((term, audience)))
                {
                    marks.Add((term, run.Substring(at, length)));
                }
            }
        }

        return marks;
    }

    private static IEnumerable<(int At, int Length, GlossaryTerm Term)> Found(
        string run, List<(string Form, GlossaryTerm Term, bool IsAbbreviation)> forms)
    {
        for (var at = 0; at < run.Length; at++)
        {
            if (!char.IsLetterOrDigit(run[at]) || (at > 0 && char.IsLetterOrDigit(run[at - 1])))
            {
                continue;
            }

            var isJoined = at > 1 && run[at - 1] is '-' or '\u2011' && char.IsLetterOrDigit(run[at - 2]);
            var small = char.ToLowerInvariant(run[at]) + run[(at + 1)..];
            var best = isJoined ? default : forms
                .Where(form => run.AsSpan(at).StartsWith(form.Form)
                    || (!form.IsAbbreviation && char.IsUpper(run[at]) && small.StartsWith(form.Form, StringComparison.Ordinal)))
                .Where(form => !IsJoinedBehind(run, at + form.Form.Length))
                .OrderByDescending(form => form.Form.Length).ThenByDescending(form => run.AsSpan(at).StartsWith(form.Form))
                .FirstOrDefault();
            if (best.Term is not null)
            {
                yield return (at, best.Form.Length, best.Term);
                at += best.Form.Length - 1;
            }
        }
    }

    private static bool IsJoinedBehind(string run, int at) => at < run.Length && (char.IsLetterOrDigit(run[at])
        || (at + 1 < run.Length && run[at] is '-' or '\u2011' && char.IsLetterOrDigit(run[at + 1])));

    private IEnumerable<(string Run, string? Audience)> Runs(IEnumerable<Block> blocks, string? audience) =>
        blocks.SelectMany(block => block.Kind switch
        {
            BlockKind.Paragraph or BlockKind.TableCaption => Runs(block.Inlines).Select(run => (run, audience)),
            BlockKind.TableRow when block.IsMarked => [],
            BlockKind.Heading or BlockKind.Code or BlockKind.Figure or BlockKind.DefinitionTerm => [],
            BlockKind.Container when _knowledgeBase.Site.Audiences.Any(each => each.Id == block.Container.Name) =>
                Runs(block.Blocks, block.Container.Name),
            _ => Runs(block.Blocks, audience),
        });

    private static List<string> Runs(IEnumerable<Inline> inlines)
    {
        List<string> runs = [""];
        foreach (var inline in inlines)
        {
            switch (inline.Kind)
            {
                case InlineKind.Text or InlineKind.Entity:
                    runs[^1] += inline.Text.ToString();
                    break;
                case InlineKind.SoftBreak:
                    runs[^1] += " ";
                    break;
                case InlineKind.Code or InlineKind.Subscript or InlineKind.Superscript:
                    runs[^1] += "x";
                    runs.Add("x");
                    break;
                case InlineKind.Emphasis or InlineKind.Strong:
                    runs.AddRange(Runs(inline.Children));
                    runs.Add("");
                    break;
                default:
                    runs.Add("");
                    break;
            }
        }

        return [.. runs.Select(run => Blank().Replace(run, " ").Normalize(NormalizationForm.FormC))];
    }

    [GeneratedRegex("[" + White + "]+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"<(su[pb])>([-0-9+=()n]+)</\1>")]
    private static partial Regex Raised();

    [GeneratedRegex("</?(?:i|b|sc|sub|sup|span)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<=^|[\s\p{Ps}\p{Pi}\p{Sm}\p{Sc},;:/'""])\p{Pd}(?=\.?\d)|[%‰\p{Sm}]"
        + @"|(?:(?<![\p{L}\p{M}\p{N}])\.(?=\d))?[\p{L}\p{M}\p{N}]+")]
    private static partial Regex PrintedWord();

    [GeneratedRegex(@"^\p{Pd}$")]
    private static partial Regex Dash();

    [GeneratedRegex("[\t\r\n]")]
    private static partial Regex Dropped();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();
}
