namespace Attest.Tests.Gallery.Fixtures;

internal sealed class TablesFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Written("Wide, with a caption, aligned", """
            | Drug | Patients with a rather long description of who they were | Improved | Source |
            |:---|:---:|--:|---|
            | A | 13 | 3 | [@example2020] |
            | Averyveryverylongdrugnamewithoutanyblankinit-0123456789-0123456789-0123456789 | 13 | 4 | |

            Table: Improvement in the trial [@example2020].
            """);
    }
}
