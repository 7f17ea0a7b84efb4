using Attest.Diagnostics;

namespace Attest.Reading;

/// <summary>
/// Names that other programs and vocabularies have for our fields and values: BibTeX and BibLaTeX, Zotero, RIS, Crossref, PubMed's
/// publication types, the usual names of study designs, other site generators. Case, blanks and signs do not count.
/// </summary>
internal static class OtherNames
{
    /// <summary>A name that means several fields means the one that is known at its place.</summary>
    private static readonly ILookup<string, string> Fields = Read("""
        issued: year, date, published, pubdate, publicationdate, publishedon, dateissued, yearpublished, publicationyear, month
        updated: date, lastupdated, lastmod, lastmodified, modified, changed, revised, lastreviewed, updatedon
        container-title: journal, journaltitle, booktitle, publicationtitle, journalname, containertitle, publication, sourcetitle,
            fulljournalname, maintitle, blogtitle, websitetitle, website, encyclopediatitle, proceedingstitle, periodical
        container-title-short: journalabbreviation, journalabbr, isoabbreviation, shortjournal, isotitle
        collection-title: series, seriestitle, booktitleseries
        collection-number: seriesnumber
        publisher: institution, school, organization, organisation, university, publishername, agency
        publisher-place: address, location, place, city, publisherlocation
        page: pages, pagination, startpage, firstpage, medlinepgn
        volume: vol, volumenumber
        issue: issuenumber, journalissue
        author: authors, creators, creator, writer, by
        authors: author, creators, creator, writer, writers, by
        editor: editors
        URL: link, web, webaddress, href, website, weblink
        DOI: doinumber, digitalobjectidentifier
        PMID: pubmed, pubmedid, pmidnumber, medline
        PMCID: pmc, pubmedcentral, pmcnumber
        NCT: nctid, nctnumber, clinicaltrials, clinicaltrialsgov, trialregistration, trialid
        accessed: urldate, accessdate, dateaccessed, accessedon, retrieved, lastchecked, visited
        abstract: abstractnote
        keyword: keywords
        genre: thesistype, reporttype
        event-title: conference, conferencename, eventname, meetingname
        edition: ed
        type: itemtype, entrytype, referencetype, kind, worktype
        evidence: level, evidencelevel, levelofevidence, loe, studydesign, design, studytype, publicationtype
        superseded-by: replacedby, supersededby
        id: key, citekey, citationkey, bibkey, refid, label, name
        references: refs, bibliography, sources, literature, citations, reference
        tags: keywords, tag, keyword, labels, topics
        summary: description, abstract, excerpt, teaser, subtitle, lead
        specialty: category, categories, speciality, department, section, discipline, specialties
        title: name, question, heading, headline
        language: lang, locale
        aliases: alias, redirects, redirectfrom, formerslugs
        synonyms: synonym, alternativenames, alsoknownas, aka
        codes: code
        history: changelog, versions, revisions, changes
        corrections: correction, errata, erratum, corrigenda
        notice: note, banner, warning
        withdrawn: retracted, withdrawal
        review: approval, reviewed
        on: date, day, approvedon
        by: reviewer, approver, approvedby, author, who, name
        due: nextreview, reviewdue, duedate, reviewby, expires
        status: state, stage
        submitted: submittedon, datesubmitted, submissiondate
        approvals: approval, approvedby
        family: last, lastname, surname, familyname
        given: first, firstname, givenname, forename, initials
        name: fullname, title, label
        """);

    private static readonly ILookup<string, string> Types = Read("""
        article-journal: journalarticle, journal, paper, jour, ejour, jfull, originalarticle, researcharticle, researchpaper,
            articleinjournal, randomizedcontrolledtrial, randomisedcontrolledtrial, rct, trial, clinicaltrial, clinicalstudy, metaanalysis,
            systematicreview, reviewarticle, casereports, casereport, observationalstudy, multicenterstudy, comparativestudy,
            practiceguideline, lettertotheeditor, editorial, comment, cohortstudy, validationstudy, periodicalarticle, inpress
        article-magazine: magazinearticle, mgzn, magazine
        article-newspaper: newspaperarticle, news, newspaper, newsarticle
        article: preprint, postedcontent, eprint, workingpaper, arxiv, medrxiv, biorxiv
        book: monograph, editedbook, referencebook, textbook, mvbook, collectedbook, proceedings, ebook, edbook, bookset
        chapter: booksection, bookchapter, incollection, inbook, chap, bookpart, suppbook, section, echap, booktrack
        paper-conference: inproceedings, conferencepaper, conference, proceedingsarticle, cpaper, conf, congress, meetingabstract,
            conferenceproceedings, abstract, posterabstract, poster
        report: techreport, rprt, guideline, guidelines, clinicalguideline, technicalreport, manual, whitepaper, reportcomponent,
            governmentdocument, policy, gov, consensusstatement, grayliterature, hta
        thesis: phdthesis, mastersthesis, mathesis, dissertation, thes, phd, bachelorthesis
        webpage: website, online, electronic, web, elec, www, internet, url, webpagearticle, site, misconline
        post-weblog: blogpost, blog, weblog
        post: forumpost, tweet, socialmedia, posts
        document: misc, gen, generic, unpublished, booklet, other, attachment, leaflet, packageleaflet, smpc
        entry-encyclopedia: encyclopediaarticle, encyclopedia, ency
        entry-dictionary: dictionaryentry, dictionary, dict
        entry: referenceentry, databaseentry
        dataset: data, database, databank, datastudy
        legislation: statute, law, act, stat, directive
        legal_case: case, courtcase, jurisdiction
        motion_picture: film, movie, video, videorecording, videoaudiomedia, mpct
        broadcast: podcast, radiobroadcast, tvbroadcast, tv, radio
        speech: presentation, talk, lecture, slides
        personal_communication: letter, email, instantmessage, communication, pcomm
        software: computerprogram, app, comp, program, code
        graphic: artwork, image, picture, art
        figure: diagram, chart
        patent: pat
        map: cartographicmaterial
        song: audiorecording, music, sound
        hearing: hear
        interview: conversation
        standard: norm, iso, std
        """);

    private static readonly ILookup<string, string> Evidences = Read("""
        guideline: guidelines, practiceguideline, clinicalpracticeguideline, clinicalguideline, consensus, consensusstatement,
            positionstatement, positionpaper, consensusdevelopmentconference, recommendation, recommendations, evidencebasedguideline,
            policy, goodpracticestatement, standardofcare, expertconsensus, delphi, consensusguideline, hospitalguideline
        systematic-review: metaanalysis, networkmetaanalysis, individualpatientdatametaanalysis, ipdmetaanalysis, pooledanalysis, cochrane,
            cochranereview, umbrellareview, overviewofreviews, systematic, systematicliteraturereview, sr, ma, srma, metaanalyses,
            healthtechnologyassessment, hta, rapidreview, livingsystematicreview, livingreview, metaregression, evidencesynthesis,
            systematicreviewandmetaanalysis, systematicreviewwithmetaanalysis, 1a, ia
        trial: rct, randomizedcontrolledtrial, randomisedcontrolledtrial, randomizedtrial, randomisedtrial, clinicaltrial, controlledtrial,
            controlledclinicaltrial, randomized, randomised, interventional, interventionalstudy, crossover, crossovertrial, pragmatictrial,
            clusterrandomizedtrial, clusterrandomisedtrial, doubleblind, doubleblindtrial, placebocontrolledtrial, openlabeltrial,
            openlabelstudy, equivalencetrial, noninferioritytrial, adaptiveclinicaltrial, phase1, phase2, phase3, phase4, phasei, phaseii,
            phaseiii, phaseiv, clinicaltrialphasei, clinicaltrialphaseii, clinicaltrialphaseiii, clinicaltrialphaseiv, pilottrial,
            pilotstudy, feasibilitystudy, singlearmtrial, nonrandomizedtrial, nonrandomisedtrial, quasiexperimental, quasirandomizedtrial,
            clinicalstudy, experimental, experiment, experimentalstudy, nof1trial, 1b, ib
        observational: observationalstudy, cohort, cohortstudy, prospectivecohort, prospectivecohortstudy, retrospectivecohort,
            retrospectivecohortstudy, casecontrol, casecontrolstudy, casereport, casereports, caseseries, crosssectional,
            crosssectionalstudy, crosssectionalsurvey, registry, registrystudy, survey, prospective, prospectivestudy, retrospective,
            retrospectivestudy, longitudinal, longitudinalstudy, followup, followupstudy, ecologicalstudy, epidemiologicstudy,
            populationbasedstudy, diagnosticaccuracystudy, diagnosticstudy, accuracystudy, prognosticstudy, pharmacovigilance,
            nestedcasecontrol, beforeafterstudy, beforeandafterstudy, interruptedtimeseries, chartreview, audit, qualitative,
            qualitativestudy, realworldevidence, realworldstudy, comparativestudy, multicenterstudy, multicentrestudy, validationstudy,
            evaluationstudy, twinstudy, incidencestudy, prevalencestudy, descriptivestudy, mendelianrandomization, case, casestudy,
            2b, 3b, 4
        review: narrativereview, literaturereview, reviewarticle, overview, scopingreview, clinicalreview, stateoftheart,
            stateoftheartreview, tutorial, primer, textbook, bookchapter, criticalreview, integrativereview, minireview
        other: expertopinion, opinion, editorial, commentary, comment, letter, invitro, animalstudy, animal, basicresearch, laboratorystudy,
            preclinical, news, websitetext, patientleaflet, productinformation, smpc, modelling, modelingstudy, economicevaluation,
            costeffectiveness, none, unknown, na, protocol, trialprotocol, 5
        """);

    private static readonly ILookup<string, string> Statuses = Read("""
        submitted: draft, new, pending, open, proposed, inprogress, todo, wip, unreviewed
        under-review: inreview, review, reviewing, beingreviewed, assigned, peerreview
        approved: published, accepted, reviewed, final, done, ok, passed, released, complete, live
        withdrawn: retracted, removed, obsolete, archived, deprecated, rejected, superseded, deleted
        """);

    /// <summary>Of recommendations.</summary>
    private static readonly ILookup<string, string> Grades = Read("""
        strong: 1, firm, a, must, definite
        conditional: weak, 2, discretionary, optional, qualified, b, may
        moderate: medium, intermediate, fair
        for: do, yes, infavor, infavour, favor, favour, pro, offer
        against: donot, no, not, dont, avoid, contra
        """);

    /// <summary>The field that is meant by a name, among those that are known at its place.</summary>
    public static string? Field(string name, IReadOnlyCollection<string> known) =>
        known.FirstOrDefault(field => Folded(field) == Folded(name))
        ?? Fields[Folded(name)].FirstOrDefault(field => known.Contains(field, StringComparer.Ordinal));

    /// <summary>True for another name of a field, or a misspelled one.</summary>
    public static bool IsNear(string name, string field) =>
        name != field && (Nearest.To(name, [field]) is not null || Fields[Folded(name)].Contains(field, StringComparer.Ordinal));

    /// <summary>The value that is meant by a word in a field of references or reviews.</summary>
    public static string? Value(string field, string word) =>
        TableOf(field)?[Folded(word)].FirstOrDefault();

    private static ILookup<string, string>? TableOf(string field) => field switch
    {
        "type" => Types,
        "evidence" => Evidences,
        "status" => Statuses,
        "strength" or "certainty" or "direction" => Grades,
        _ => null,
    };

    private static string Folded(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>A row begins with our name and a colon, and goes on in the lines below that have none.</summary>
    private static ILookup<string, string> Read(string table)
    {
        var rows = new List<(string Ours, string Other)>();
        var ours = "";
        foreach (var line in table.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            ours = colon < 0 ? ours : line[..colon].Trim();
            rows.AddRange(line[(colon + 1)..].Split(',').Select(Folded).Where(other => other.Length > 0).Select(other => (ours, other)));
        }

        return rows.ToLookup(row => row.Other, row => row.Ours, StringComparer.Ordinal);
    }
}
