using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;
using Attest.Review;

namespace Attest.Tests.Review;

/// <summary>Members are given places so that as many as possible are filled, each with one.</summary>
public class ApprovalPlacesTests
{
    private static readonly string[] Roles = ["a", "b", "c"];

    [Fact]
    public void As_many_places_are_filled_as_in_the_best_of_all_ways()
    {
        var random = new Random(22);
        for (var round = 0; round < 500; round++)
        {
            var rolesOf = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Roles.Where(_ => random.Next(2) == 0).ToArray()).ToArray();
            var places = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Roles[random.Next(3)]).ToArray();
            var assigned = Assign(places, rolesOf);

            var best = Best(places, rolesOf, 0, new bool[rolesOf.Length]);
            Assert.Equal(best, assigned.Filled);
            Assert.Equal(best == places.Length, assigned.AreFull);
            Assert.Equal(places.Length - best, assigned.Empty.Count);
            var taken = rolesOf.Select((_, member) => assigned.RoleOf($"m{member}")).ToArray();
            Assert.All(taken.Zip(rolesOf), pair => Assert.True(pair.First is null || pair.Second.Contains(pair.First)));
            Assert.Equal(best, taken.Count(role => role is not null));
        }
    }

    [Fact]
    public void One_person_with_two_ids_fills_one_place()
    {
        var board = Board("members:\n  - { id: m0, name: Same Person, roles: [a] }\n  - { id: m1, name: Same Person, roles: [b] }\n");
        var assigned = new ApprovalPlaces(Needed("a", "b"), new People(board), ["m0", "m1"]);

        Assert.Equal((1, false), (assigned.Filled, assigned.AreFull));
        Assert.Equal(["b"], assigned.Empty);
    }

    [Fact]
    public void A_specialty_is_a_role_too() => Assert.True(new ApprovalPlaces(
        Needed("pharmacy"), new People(Board("members: [{ id: m0, name: A Person, specialties: [pharmacy] }]\n")), ["m0"]).AreFull);

    private static ApprovalPlaces Assign(string[] places, string[][] rolesOf)
    {
        var members = rolesOf.Select((roles, i) => $"  - {{ id: m{i}, name: Member Number{i}, roles: [{string.Join(", ", roles)}] }}\n");
        var board = Board("members:\n" + string.Concat(members));
        return new ApprovalPlaces(Needed(places), new People(board), rolesOf.Select((_, i) => $"m{i}"));
    }

    private static int Best(string[] places, string[][] rolesOf, int place, bool[] isTaken)
    {
        if (place == places.Length)
        {
            return 0;
        }

        var best = Best(places, rolesOf, place + 1, isTaken);
        for (var member = 0; member < rolesOf.Length; member++)
        {
            if (!isTaken[member] && rolesOf[member].Contains(places[place]))
            {
                isTaken[member] = true;
                best = Math.Max(best, 1 + Best(places, rolesOf, place + 1, isTaken));
                isTaken[member] = false;
            }
        }

        return best;
    }

    private static ApprovalsNeeded Needed(params string[] places) =>
        new(places.Length, [.. places.Select(place => new Located<string>(place, default))]);

    private static Board Board(string yaml) => SettingsParser.Parse(
        path => path == "board.yml" ? new SourceText(path, yaml) : null, path => new SourceText(path, "")).Board;
}
