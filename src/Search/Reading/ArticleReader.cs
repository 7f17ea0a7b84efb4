using System.Text;
using Attest.Search.Analysis;
using Attest.Search.Concepts;

namespace Attest.Search.Reading;

/// <summary>Reads articles one after the other. Keeps buffers: one for each thread.</summary>
internal sealed class ArticleReader(Lexicon lexicon, FormTree forms, IReadOnlySet<string> audiences, SearchConstants constants) : ITokenSink
{
    private const int Nowhere = OccurrenceTable.Nowhere;

    private readonly Analyzer _analyzer = new(lexicon);
    private readonly FormMatcher _matcher = new(forms);
    private readonly OccurrenceTable _occurrences = new(constants);
    private readonly HashSet<int> _words = [];
    private readonly List<Token> _tokens = [];
    private readonly HashSet<long> _counted = [];
    private readonly List<byte> _steps = [];
    private int[] _lengths = [];
    private Field _field;
    private int _offset;
    private int _firstBlock;
    private bool _writesSteps;
    private int _lastStart;

    public ReadArticle Read(SearchArticle source)
    {
        _words.Clear();
        _lengths = new int[constants.Weights.Count];
        ReadDescription(source);
        var passages = ReadPassages(source);
        _firstBlock = Nowhere;
        foreach (var title in source.ReferenceTitles)
        {
            ReadText(title, Field.References);
        }

        return new ReadArticle(_occurrences.Take(), _lengths, passages);
    }

    void ITokenSink.Take(in Token token)
    {
        if (_words.Add(token.Word.Number))
        {
            token.Word.CountArticle();
        }

        var position = PositionOf(token.Position);
        _occurrences.Add(Occurrences.CodeOf(token.Word.Term), _field, position);
        if (token.IsJoined)
        {
            return;
        }

        _lengths[(int)Fields.LengthOf(_field)]++;
        if (_writesSteps)
        {
            WriteStep(token);
        }

        _tokens.Add(token);
        _matcher.Step(token.Word.Term);
        AddConcepts(position);
    }

    /// <summary>A concept occurs once where a long form begins with a short one.</summary>
    private void AddConcepts(int end)
    {
        foreach (var match in _matcher.Matches)
        {
            var first = _tokens.Count - 1 - match.Back;
            var start = PositionOf(_tokens[first].Position);
            if (_counted.Add(((long)match.Concept << 32) | (uint)first) && start / constants.BlockStride == end / constants.BlockStride)
            {
                _occurrences.Add(Occurrences.CodeOfConcept(match.Concept), _field, start);
            }
        }
    }

    private void ReadDescription(SearchArticle source)
    {
        var article = source.Article;
        _offset = 0;
        _firstBlock = 0;
        ReadValue(article.Title.Value, Field.Title);
        foreach (var name in article.Synonyms.Select(synonym => synonym.Value)
            .Concat(article.Codes.SelectMany(codes => codes.Codes.Select(code => $"{codes.System} {code.Value}")))
            .Concat(article.Tags.Select(tag => tag.Value)))
        {
            ReadValue(name, Field.Names);
        }

        ReadValue(article.Summary.Value, Field.Summary);
    }

    private void ReadValue(string text, Field field) => _offset += ReadText(text, field) + constants.Gap;

    private List<ReadPassage> ReadPassages(SearchArticle source)
    {
        var passages = new List<ReadPassage>();
        _firstBlock = 1;
        foreach (var passage in Passages.Of(source.Article.Body, audiences))
        {
            if (_firstBlock >= constants.BlocksPerArticle)
            {
                break;
            }

            passages.Add(ReadPassage(passage));
            _firstBlock += passages[^1].Blocks;
        }

        return passages;
    }

    private ReadPassage ReadPassage(Passage passage)
    {
        _offset = 0;
        var heading = ReadText(passage.Heading, Field.Headings);
        _offset = heading;
        _writesSteps = true;
        _lastStart = 0;
        _steps.Clear();
        var length = heading + ReadText(passage.Text, passage.IsGuideline ? Field.Guidelines : Field.Body);
        _writesSteps = false;
        var blocks = Math.Clamp((length + constants.BlockLength - 1) / constants.BlockLength, 1, constants.BlocksPerArticle - _firstBlock);
        return new ReadPassage(_firstBlock, blocks, heading, passage.Heading, passage.Anchor, passage.Audience, passage.Recommendations,
            Encoding.UTF8.GetBytes(passage.Text), [.. _steps]);
    }

    private int ReadText(string text, Field field)
    {
        _field = field;
        _tokens.Clear();
        _counted.Clear();
        _matcher.Restart();
        return _analyzer.Read(text, this, isLabel: field == Field.Names);
    }

    /// <returns>Block and offset; nowhere in a reference, and beyond the last block.</returns>
    private int PositionOf(int position)
    {
        var (block, offset) = Math.DivRem(_offset + position, constants.BlockLength);
        return _firstBlock switch
        {
            Nowhere => Nowhere,
            0 when block > 0 => Nowhere,
            _ when _firstBlock + block >= constants.BlocksPerArticle => Nowhere,
            _ => ((_firstBlock + block) * constants.BlockStride) + offset,
        };
    }

    private void WriteStep(in Token token)
    {
        // Stop words have positions but are never looked up: their steps help with a long one.
        while (_steps.Count <= token.Position)
        {
            var step = Math.Min(token.Start - _lastStart, byte.MaxValue);
            _steps.Add((byte)step);
            _lastStart += step;
        }
    }
}
