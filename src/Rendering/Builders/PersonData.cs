using System.Text.Json;
using Attest.Content;

namespace Attest.Rendering.Builders;

/// <summary>Authors and reviewers as schema.org's Person and Organization.</summary>
internal static class PersonData
{
    public static string OrcidAddress(string orcid) => "https://orcid.org/" + orcid;

    public static void WriteAuthor(Utf8JsonWriter json, Author author, CrossReference index)
    {
        var orcid = AuthorParts.OrcidOf(author, index.KnowledgeBase);
        // A name that cannot be parsed may be a group's; with an ORCID it is a person's.
        json.StartThing(orcid is null && index.NameOf(author).Literal is not null ? "Organization" : "Person");
        json.Text("name", AuthorParts.NameOf(author, index.KnowledgeBase));
        WriteOrcid(json, orcid);
        json.WriteEndObject();
    }

    public static void WriteReviewer(Utf8JsonWriter json, BoardMember member, string address)
    {
        json.StartThing("Person");
        json.Text("name", member.Name);
        json.Text("honorificSuffix", member.Credentials);
        json.Text("jobTitle", member.Role);
        json.Text("url", address);
        WriteOrcid(json, member.Orcid?.Value);
        json.WriteEndObject();
    }

    /// <summary>An author of a cited work, in spoken order.</summary>
    public static void WriteCited(Utf8JsonWriter json, CslName name)
    {
        string?[] parts = [name.Given, name.DroppingParticle, name.NonDroppingParticle, name.Family, name.Suffix];
        json.StartThing(name.Literal is null ? "Person" : "Organization");
        json.Text("name", name.Literal ?? string.Join(' ', parts.Where(static part => !string.IsNullOrWhiteSpace(part))));
        json.WriteEndObject();
    }

    private static void WriteOrcid(Utf8JsonWriter json, string? orcid)
    {
        if (orcid is not null)
        {
            json.WriteString("identifier", OrcidAddress(orcid));
            json.WriteString("sameAs", OrcidAddress(orcid));
        }
    }
}
