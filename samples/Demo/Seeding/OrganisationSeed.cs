using System.Text.Json;

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Builds the organisation and puts people into it.</summary>
/// <param name="organisation">What there shall be.</param>
/// <param name="administrator">Who does it.</param>
internal sealed class OrganisationSeed(DemoOrganisation organisation, DemoSession administrator)
{
    /// <summary>The unit that every organisation begins with.</summary>
    public const string Headquarters = "headquarters";

    private const int AtOnce = 4;

    private int _phones;
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>The id of a unit.</summary>
    public string IdOf(string code) => _ids[code];

    /// <summary>Adds the units.</summary>
    /// <exception cref="DemoException">The server refuses.</exception>
    public async Task AddUnitsAsync(CancellationToken cancellationToken)
    {
        foreach (var unit in organisation.Units)
        {
            var added = await administrator.SendAsync(HttpMethod.Post, "api/units", new { unit.Code, unit.NameZh, unit.NameEn, unit.Kind, ParentId = unit.Parent is { } parent ? _ids[parent] : Headquarters }, cancellationToken);
            _ids[unit.Code] = added.GetProperty("unit").GetProperty("id").GetString()!;
        }
    }

    /// <summary>Adds the people and signs them in. Each changes the first password at once, so that it need not be done by hand.</summary>
    /// <exception cref="DemoException">The server refuses.</exception>
    public async Task<Staff> AddPeopleAsync(Uri server, string firstPassword, string password, CancellationToken cancellationToken)
    {
        var staff = new Staff(organisation, password);
        try
        {
            await Parallel.ForEachAsync(
                organisation.People,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (person, token) =>
                {
                    var added = await AddAsync(person.Name, person.DisplayName, language: null, _ids[person.Unit], _ids[person.Place], person.Roles, firstPassword, token);
                    var session = await DemoSession.BeginFirstAsync(server, person.Name, firstPassword, password, token);
                    lock (staff)
                        staff.Add(person.Name, added.GetProperty("id").GetString()!, session);
                });
            return staff;
        }
        catch
        {
            staff.Dispose();
            throw;
        }
    }

    // Numbers that nobody has, one for each person.
    private string NextPhone() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"1990000{Interlocked.Increment(ref _phones):0000}");

    /// <summary>Adds a user who holds roles in a unit.</summary>
    /// <exception cref="DemoException">The server refuses.</exception>
    public Task<JsonElement> AddAsync(string name, string displayName, string? language, string unitId, string placeId, IReadOnlyList<string> roles, string firstPassword, CancellationToken cancellationToken) =>
        administrator.SendAsync(
            HttpMethod.Post,
            "api/users",
            new { SignInName = name, DisplayName = displayName, Language = language, Email = $"{name}@example.com", Phone = NextPhone(), UnitId = unitId, Roles = roles.Select(role => new { RoleId = role, UnitId = placeId }), Password = firstPassword },
            cancellationToken);
}
