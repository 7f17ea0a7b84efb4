using System.Text.RegularExpressions;

namespace Attest.Validation.Rules.Writing.Foreign.Kinds;

internal sealed partial class ShortCode() : ForeignKind("the short code", "{<!@[")
{
    protected override bool IsCode => true;

    public override (string Typed, string Instead)[] Examples =>
    [
        ("{{< include _contraindications.md >}}", "Do not give it in heart failure."),
        ("{{% notice %}}", "Do not give it in heart failure."),
        ("--8<-- \"part.md\"", "Do not give it in heart failure."),
        ("!include part.md", "Do not give it in heart failure."),
    ];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page) =>
        Each(Pattern(), text, page, match => match.Value[0] == '['
            ? "take it out: the page lists its headings by itself" : "nothing is put in here: write the text itself");

    [GeneratedRegex("\\A\\[(?:TOC|toc)\\]\\z|"
        + "\\{![^{}\\n]{1,200}!\\}|(?<=^|\\n)@(?:import|include) "
        + "[\"']?[\\w./-]{1,100}\\.[a-z]{2,4}\\b[\"']?|"
        + "\\{\\{[<%](?:[^}\\n]|\\}(?!\\})){1,500}\\}\\}|(?<![\\w-])-{1,2}8<-{1,2}(?: *[\"'“][^\"'”\\n]{0,200}[\"'”])?|"
        + "(?<![\\w!])!include\\b[^\\n]{0,200}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

internal sealed partial class Variable() : ForeignKind("the variable", "{%")
{
    protected override bool IsCode => true;

    public override (string Typed, string Instead)[] Examples =>
        [("Call {{ SITE.poison_line }}.", "Call 555 0100."), ("Call ${line}.", "Call 555 0100."), ("Call <%= line %>.", "Call 555 0100.")];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page) =>
        Each(Pattern(), text, page, _ => "nothing is put in here: write the value");

    [GeneratedRegex(@"\{\{(?![<%]| *\})[^{}\n]{1,300}\}\}"
        + @"|(?<!\$)\$\{[A-Za-z_][\w.]{0,100}\}|<%[^%\n]{1,300}%>", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

internal sealed partial class LiquidTag() : ForeignKind("the Liquid tag", "{")
{
    protected override bool IsCode => true;

    public override (string Typed, string Instead)[] Examples =>
        [("{% include note.html content=\"5 mg\" %}", "Give 5 mg [@key].")];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page) =>
        Each(Pattern(), text, page, _ => "nothing is put in here: write the text itself");

    [GeneratedRegex(@"(?<!\{)\{%(?:[^%\n]|%(?!\})){1,500}%\}", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

internal sealed partial class Mdx() : ForeignKind("the line of a program", "ie{", isAtLineStart: true)
{
    protected override bool IsCode => true;

    public override (string Typed, string Instead)[] Examples =>
        [("import Dose from './dose.mdx'", ""), ("export const dose = 5", ""), ("{props.dose}", "Give 5 mg [@key].")];

    public override IEnumerable<ForeignPlace> In(TypedText text, ForeignPage page) =>
        Each(Pattern(), text, page, _ => "take it out: programs do not run here, so write the text itself");

    [GeneratedRegex("^(?:import(?: [^\\n]{1,200} from)? *[\"'][^\"'\\n]{1,200}[\"'];?|export (?:const|let|var|default|function"
        + "|async)\\b[^\\n]{0,200}[={(][^\\n]{0,300}|"
        + @"\{[A-Za-z_$][\w$]{0,60}(?:[.(\[][^\n{}]{0,200})?\}|\{/\*[^\n]{0,300}\*/\}) *$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
