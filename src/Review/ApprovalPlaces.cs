using Attest.Content;

namespace Attest.Review;

/// <summary>Which places that a text needs are filled by its approvals. A person fills one, whatever ids and roles they have.</summary>
public sealed class ApprovalPlaces
{
    private readonly ApprovalsNeeded _needed;
    private readonly IReadOnlyList<IReadOnlyList<BoardMember>> _persons;

    /// <summary>For each place the person that fills it; -1 for nobody.</summary>
    private readonly int[] _personAt;

    /// <param name="ids">Of the members who have approved.</param>
    public ApprovalPlaces(ApprovalsNeeded needed, People people, IEnumerable<string> ids)
    {
        _needed = needed;
        _persons = people.Persons(ids);
        _personAt = [.. Enumerable.Repeat(-1, needed.Places.Count)];
        for (var person = 0; person < _persons.Count; person++)
        {
            Seat(person, new bool[_personAt.Length]);
        }
    }

    /// <summary>Where any member will do, how many have approved; otherwise how many places are filled.</summary>
    public int Filled => _needed.Places.Count == 0 ? _persons.Count : _personAt.Count(person => person >= 0);

    public bool AreFull => Filled >= _needed.Count;

    /// <summary>The roles that nobody fills, each as often as it is missing, in the order of the settings.</summary>
    public IReadOnlyList<string> Empty =>
        [.. _needed.Places.Where((_, place) => _personAt[place] < 0).Select(place => place.Value)];

    /// <summary>The role for which a member has approved; null if any member would have done, or if the places are others'.</summary>
    public string? RoleOf(string id)
    {
        var place = Array.FindIndex(_personAt, person => person >= 0 && _persons[person].Any(member => member.Id.Value == id));
        return place < 0 ? null : _needed.Places[place].Value;
    }

    /// <summary>Kuhn's algorithm: those who sit may move to other places that are theirs, so that as many as possible are filled.</summary>
    private bool Seat(int person, bool[] isTried)
    {
        for (var place = 0; place < _personAt.Length; place++)
        {
            if (isTried[place] || !_persons[person].Any(member => member.IsFor(_needed.Places[place].Value)))
            {
                continue;
            }

            isTried[place] = true;
            if (_personAt[place] < 0 || Seat(_personAt[place], isTried))
            {
                _personAt[place] = person;
                return true;
            }
        }

        return false;
    }
}
