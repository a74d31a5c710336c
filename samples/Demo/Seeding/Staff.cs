namespace ResponseWorkflow.Demo.Seeding;

/// <summary>The people of the demonstration, signed in, and what they may take.</summary>
/// <param name="organisation">Who works where.</param>
/// <param name="password">The password of all of them.</param>
internal sealed class Staff(DemoOrganisation organisation, string password) : IDisposable
{
    private readonly Dictionary<string, DemoSession> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _namesById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _parents = organisation.Units.ToDictionary(static unit => unit.Code, static unit => unit.Parent, StringComparer.Ordinal);

    /// <summary>Somebody has signed in.</summary>
    /// <param name="name">Sign-in name.</param>
    /// <param name="userId">Id of the user.</param>
    /// <param name="session">The session, which ends with this.</param>
    public void Add(string name, string userId, DemoSession session)
    {
        _sessions.Add(name, session);
        _namesById.Add(userId, name);
    }

    /// <summary>The session of somebody.</summary>
    public DemoSession Of(string name) => _sessions[name];

    /// <summary>What somebody signs with by password.</summary>
    /// <exception cref="DemoException">The server refuses.</exception>
    public async Task<string> ProofAsync(string name, CancellationToken cancellationToken) =>
        (await Of(name).SendAsync(HttpMethod.Post, "api/session/confirmation", new { password }, cancellationToken)).GetProperty("proof").GetString()!;

    /// <summary>The sign-in name of a user; null when it is none of these.</summary>
    public string? NameOf(string userId) => _namesById.GetValueOrDefault(userId);

    /// <summary>The id of a user.</summary>
    public string IdOf(string name) => _namesById.First(one => one.Value == name).Key;

    /// <summary>Who holds a role in a unit or above it, in the order of the file.</summary>
    public IReadOnlyList<string> Holders(string role, string unit)
    {
        var places = new List<string>();
        for (var place = unit; place is not null; place = _parents.GetValueOrDefault(place))
            places.Add(place);
        return [.. organisation.People.Where(person => person.Roles.Contains(role, StringComparer.Ordinal) && places.Contains(person.Place, StringComparer.Ordinal)).Select(static person => person.Name)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var session in _sessions.Values)
            session.Dispose();
    }
}
