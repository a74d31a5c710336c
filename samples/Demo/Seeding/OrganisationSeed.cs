using System.Text.Json;

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Builds the organisation and puts people into it.</summary>
/// <param name="organisation">What there shall be.</param>
/// <param name="administrator">Who does it.</param>
internal sealed class OrganisationSeed(DemoOrganisation organisation, DemoSession administrator)
{
    /// <summary>The unit that every organisation begins with.</summary>
    public const string Headquarters = "headquarters";

    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

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

    /// <summary>Adds the people. Each changes the first password at once, so that it need not be done by hand.</summary>
    /// <exception cref="DemoException">The server refuses.</exception>
    public async Task AddPeopleAsync(Uri server, string firstPassword, string password, CancellationToken cancellationToken)
    {
        foreach (var person in organisation.People)
        {
            await AddAsync(person.Name, person.DisplayName, language: null, _ids[person.Unit], person.Roles, firstPassword, cancellationToken);
            using var session = await DemoSession.BeginFirstAsync(server, person.Name, firstPassword, password, cancellationToken);
        }
    }

    /// <summary>Adds a user who holds roles in the own unit.</summary>
    /// <exception cref="DemoException">The server refuses.</exception>
    public Task<JsonElement> AddAsync(string name, string displayName, string? language, string unitId, IReadOnlyList<string> roles, string firstPassword, CancellationToken cancellationToken) =>
        administrator.SendAsync(
            HttpMethod.Post,
            "api/users",
            new { SignInName = name, DisplayName = displayName, Language = language, UnitId = unitId, Roles = roles.Select(role => new { RoleId = role, UnitId = unitId }), Password = firstPassword },
            cancellationToken);
}
