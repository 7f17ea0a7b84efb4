namespace Attest.Tests.Gallery.Fixtures;

internal sealed class ProseFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Written("Lists, quotation, code, definitions, footnote", """
            ## A section

            - A point[^one]
              1. A numbered one
            - [x] A thing done
            - [ ] A thing to do

            Term
            :   Its definition.

            > A quotation.

            ```text
            A line of code that is so long that it cannot fit on the screen of any phone, whatever the reader does with it
            ```

            ---

            H~2~O and 10^9^, `EXS`.

            [^one]: A footnote.
            """);
        yield return Fixture.Written("A picture", """
            ![Two boxes](steps.svg "The steps of treatment [@example2020]")
            """);
        yield return Fixture.Written("Without a source", """
            ::: {.uncited reason="example consensus"}
            It is good to be kind.
            :::
            """);
    }
}
