using System.Collections.Frozen;

namespace Attest.Citations.Import.Ris;

/// <summary>RIS's types of works (the values of <c>TY</c>) as CSL's.</summary>
internal static class RisTypes
{
    private static readonly FrozenDictionary<string, string> Types = """
        JOUR article-journal JFULL article-journal EJOUR article-journal ABST article-journal INPR article-journal
        MGZN article-magazine NEWS article-newspaper BOOK book EBOOK book EDBOOK book CLSWK book SER book
        CHAP chapter ECHAP chapter CONF book CPAPER paper-conference RPRT report GOVDOC report THES thesis
        ELEC webpage WEB webpage ICOMM personal_communication PCOMM personal_communication BLOG post-weblog
        UNPB article MANSCPT manuscript DATA dataset AGGR dataset DBASE dataset COMP software PAT patent STAND standard
        CASE legal_case BILL bill STAT legislation LEGAL legislation HEAR hearing DICT entry-dictionary ENCYC entry-encyclopedia
        MAP map VIDEO motion_picture MPCT motion_picture ADVS motion_picture SOUND song MUSIC musical_score SLIDE speech
        PAMP pamphlet ART graphic FIGURE figure GEN document MULTI webpage
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2).ToFrozenDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);

    public static string Of(string code) => Types.GetValueOrDefault(code.ToUpperInvariant(), "document");
}
