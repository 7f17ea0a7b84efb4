using Attest.Markdown;
using Attest.Tests.Content;

namespace Attest.Tests.Markdown;

public class TableTests
{
    private const string Head = "| Drug | Dose |\n|---|---|\n";

    [Theory]
    [InlineData(Head + "| A | 5 mg\\\n| B | 10 mg |", "A/5 mg\\ B/10 mg")]
    [InlineData(Head + "| A | *5 mg |\n| B | 10* mg |", "A/*5 mg B/10* mg")]
    [InlineData(Head + "| A | `5 mg |\n| B | 10` mg |", "A/`5 mg B/10` mg")]
    [InlineData(Head + "| A | [5 mg |\n| B | 10](x) mg |", "A/[5 mg B/10](x) mg")]
    [InlineData(Head + "| A | **5 mg** or _6_ |", "A/5 mg or 6")]
    [InlineData(Head + "| A \\| B | `5 \\| 6` |", "A | B/5 | 6")]
    [InlineData(Head + "| A | `\\\\|` |", "A/\\|")]
    [InlineData(Head + "|A|5 mg|\n  | B |10 mg", "A/5 mg B/10 mg")]
    [InlineData(Head + "| A | |\n| | 5 mg |", "A/ /5 mg")]
    [InlineData(Head + "| A | 5<br>6<BR/>7<br /> |", "A/5 6 7")]
    [InlineData("Drug | Dose\n:-- | --:\nA | 5 mg\n", "A/5 mg")]
    [InlineData("Words before.\n" + Head + "| A | 5 mg |", "A/5 mg")]
    [InlineData("| Drug |\n|-|\n| A |", "A")]
    [InlineData("> " + "| Drug | Dose |\n> |---|---|\n> | A | 5 mg |", "A/5 mg")]
    [InlineData("- | Drug | Dose |\n  |---|---|\n  | A | 5 mg |", "A/5 mg")]
    [InlineData("::: note\n" + Head + "| A | 5 mg |\n:::", "A/5 mg")]
    [InlineData(Head + "| A | 5 mg |\n- a point", "A/5 mg")]
    [InlineData(Head + "| A | 5 mg |\n\n: A caption", "A/5 mg")]
    [InlineData(Head + "| A | 3*5 mg [@a] |", "A/3*5 mg")]
    public void Row_ends_with_its_line_and_a_cell_with_its_bar(string body, string rows)
    {
        var parsed = Parsed.Body(body);

        Assert.Empty(parsed.Faults);
        var table = Assert.Single(parsed.Body.AllBlocks(), block => block.Kind == BlockKind.Table);
        Assert.Equal(rows, string.Join(' ', table.Rows.Skip(1).Select(row => string.Join('/',
            row.Blocks.Select(cell => string.Concat(cell.Leaves().Select(leaf => PlainText.Of(leaf.Inlines))))))));
    }

    [Theory]
    [InlineData(Head + "| A | 5|10 mg |", "3:1 the row has 3 cells, the head 2; a bar in a cell is written \\|")]
    [InlineData(Head + "| A | `5|10` mg |", "3:1 the row has 3 cells, the head 2; a bar in a cell is written \\|")]
    [InlineData(Head + "| A |", "3:1 the row has 1 cell, the head 2; a blank between two bars")]
    [InlineData(Head + "| A | 5 mg |\n| 6 mg |\n| B | 1 | 2 |", "4:1 the row has 1 cell, 5:1 the row has 3 cells")]
    [InlineData(Head + "| A | 5 mg | \\\n| B | 10 mg |", "3:1 the row has 3 cells, the head 2; remove the backslash at its end")]
    [InlineData("> | Drug | Dose |\n> |---|---|\n> | A |", "3:3 the row has 1 cell, the head 2")]
    [InlineData("- | Drug | Dose |\n  |---|---|\n  | A |", "3:3 the row has 1 cell, the head 2")]
    [InlineData(Head + "| A | 5 mg |\nAdults only.\nAnd others.", "4:1 text right behind a table; leave a blank line behind the table")]
    [InlineData("| Drug |\n|---|\n| A |\nAdults only.", "4:1 text right behind a table; leave a blank line behind the table")]
    [InlineData(Head + "| A | 5 mg |\n[@a]", "4:1 text right behind a table; leave a blank line behind the table")]
    [InlineData(Head + "| A | 5 mg |\n===", "4:1 text right behind a table; leave a blank line behind the table")]
    [InlineData(Head + "| A | 5 mg |\nTable: Doses", "4:1 the caption is read as a row; leave a blank line before the caption")]
    [InlineData(Head + "| A | 5 mg |\n: Doses", "4:1 the caption is read as a row; leave a blank line before the caption")]
    [InlineData("| Drug | Dose |\n| A | 5 mg |", "1:1 the line \"|---|---|\" is missing below the head")]
    [InlineData("| Drug | Dose |\n| A | 5 mg |\n|---|---|\n| B | 6 mg |", "1:1 this row stands above the head of the table")]
    [InlineData("|Drug|Dose|\n|A|5 mg|", "1:1 the line \"|---|---|\" is missing below the head")]
    [InlineData("Doses:\n| Drug | Dose |\n| A | 5 mg |", "2:1 the line \"|---|---|\" is missing below the head")]
    [InlineData("| Drug | Dose |\n|—|—|\n| A | 5 mg |", "1:1 the line \"|---|---|\" is missing below the head")]
    [InlineData("Drug | Dose\nA | 5 mg\nB | 6 mg", "1:1 the line \"|---|---|\" is missing below the head")]
    [InlineData(Head + "| A | 5 mg |\n\n| B | 10 mg |", "5:1 the line \"|---|---|\" is missing; remove the blank line between them")]
    [InlineData("| Drug | Dose |\n|---|\n| A | 5 mg |", "1:1 the line below the head has 1 column, the head 2; write |---|---| below")]
    [InlineData("| Drug |\n|---|---|\n| A | 5 mg |", "1:1 the line below the head has 2 columns, the head 1; write |---| below")]
    [InlineData("Drug\n|---|---|\n| A | 5 mg |", "1:1 the line below the head has 2 columns, the head 1")]
    [InlineData("| Drug | Dose |\n\n|---|---|\n| A | 5 mg |",
        "1:1 the line \"|---|---|\" is missing, 3:1 this table has no head; without a blank line between them")]
    public void What_does_not_fit_is_reported_in_its_line_with_a_way_out(string body, string expected)
    {
        var faults = Parsed.Body(body).Faults;

        Assert.Equal(expected.Split(", ").Where(part => char.IsDigit(part[0])).Select(part => part.Split(' ')[0]),
            faults.Select(fault => Parsed.Place(fault.At, 7)));
        var texts = string.Join('\n', faults.Select(fault => $"{Parsed.Place(fault.At, 7)} {fault.Message}; {fault.Help}"));
        Assert.All(expected.Split([", ", "; "], StringSplitOptions.None), part => Assert.Contains(part, texts, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("P(A | B) is less than\nP(A | C) and P(B | C)")]
    [InlineData("|x| and |y| are small")]
    [InlineData("|x| is small\nand |y| is not")]
    [InlineData("yes | no\nor | and")]
    [InlineData("a || b")]
    [InlineData("`| a | b |`")]
    [InlineData("```\n| a | b |\n| c | d |\n```")]
    [InlineData("- a | b | c\n- d | e | f")]
    [InlineData("Heading | of two\n---")]
    [InlineData("A line\n---")]
    [InlineData("+------+------+\n| Drug | Dose |\n+======+======+\n| A    | 5 mg |\n+------+------+")]
    [InlineData("| Drug | Dose |\n+------+------+\n| A    | 5 mg |\n+------+------+")]
    [InlineData("- +------+------+\n  | Drug | Dose |\n  +---+--+------+\n  | A | B| 5 mg |\n  +---+--+------+")]
    public void Bars_in_a_text_are_text(string body) => Assert.Empty(Parsed.BodyFaults(body));

    [Theory]
    [InlineData("a<br>b", "<br>")]
    [InlineData("| A |\n|---|\n| b |\n\nTable: c<br>d", "<br>")]
    [InlineData("| A |\n|---|\n| b<br class=\"x\">c |", "<br class=\"x\">")]
    [InlineData("| A |\n|---|\n| b<hr>c |", "<hr>")]
    public void Other_HTML_is_none_of_a_cell(string body, string tag) =>
        Assert.Contains($"RawHtml: raw HTML \"{tag}\"", Assert.Single(Parsed.BodyFaults(body)), StringComparison.Ordinal);
}
