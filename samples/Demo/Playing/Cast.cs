using System.Net.Http.Json;
using System.Text.Json;
using ResponseWorkflow.Demo.Seeding;

namespace ResponseWorkflow.Demo.Playing;

/// <summary>Those who play: the people of the demonstration, signed in when they are first needed.</summary>
internal sealed class Cast : IDisposable
{
    private static readonly string[] OrderRoles = ["order-interface"];

    private readonly Dictionary<string, DemoSession> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Staff _staff;
    private readonly Uri _server;
    private readonly string _password;

    private Cast(Uri server, DemoUsers users, DemoOrganisation organisation, DemoSession administrator)
    {
        (_server, _password, Administrator) = (server, users.Password, administrator);
        _staff = new Staff(organisation, users.Password);
    }

    /// <summary>Who sees everything.</summary>
    public DemoSession Administrator { get; }

    /// <summary>Assembles them.</summary>
    /// <exception cref="DemoException">The administrator cannot sign in.</exception>
    public static async Task<Cast> AssembleAsync(Uri server, DemoUsers users, DemoOrganisation organisation, CancellationToken cancellationToken)
    {
        var cast = new Cast(server, users, organisation, await DemoSession.BeginAsync(server, users.Users[0].Name, users.Password, cancellationToken));
        try
        {
            var page = await cast.Administrator.GetAsync("api/users?pageSize=200", cancellationToken);
            foreach (var user in page.GetProperty("items").EnumerateArray())
                cast._names[user.GetProperty("id").GetString()!] = user.GetProperty("signInName").GetString()!;
            return cast;
        }
        catch
        {
            cast.Dispose();
            throw;
        }
    }

    /// <summary>The session of somebody.</summary>
    /// <exception cref="DemoException">The password is another one by now.</exception>
    public async Task<DemoSession> OfAsync(string name, CancellationToken cancellationToken)
    {
        if (!_sessions.TryGetValue(name, out var session))
            _sessions[name] = session = await DemoSession.BeginAsync(_server, name, _password, cancellationToken);
        return session;
    }

    /// <summary>Who does a task: whoever has it, or else those who hold its role in its unit or above it.</summary>
    public IReadOnlyList<string> DoersOf(JsonElement task)
    {
        if (task.GetProperty("assigneeId").GetString() is { } userId)
            return _names.TryGetValue(userId, out var name) ? [name] : [];
        return task.GetProperty("roleId").GetString() is { } role && task.GetProperty("unitCode").GetString() is { } unit ? _staff.Holders(role, unit) : [];
    }

    /// <summary>What somebody confirms by password.</summary>
    /// <exception cref="DemoException">The server refuses.</exception>
    public async Task<string> SignatureAsync(string name, CancellationToken cancellationToken)
    {
        var session = await OfAsync(name, cancellationToken);
        return (await session.SendAsync(HttpMethod.Post, "api/session/confirmation", new { password = _password }, cancellationToken)).GetProperty("proof").GetString()!;
    }

    /// <summary>A program that hands in orders for a unit, with a key of its own.</summary>
    /// <exception cref="DemoException">The server refuses.</exception>
    public async Task<HttpClient> OrderSystemAsync(string unitCode, CancellationToken cancellationToken)
    {
        var units = await Administrator.GetAsync($"api/units?search={unitCode}", cancellationToken);
        var unit = units.GetProperty("items").EnumerateArray().First(one => one.GetProperty("code").GetString() == unitCode).GetProperty("id").GetString();
        var key = await Administrator.SendAsync(HttpMethod.Post, "api/keys", new { Name = "oss", Roles = OrderRoles, UnitId = unit, ExpiresAt = DateTimeOffset.UtcNow.AddDays(1) }, cancellationToken);
        var client = new HttpClient { BaseAddress = _server };
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {key.GetProperty("key").GetString()}");
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
        return client;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Administrator.Dispose();
        foreach (var session in _sessions.Values)
            session.Dispose();
        _staff.Dispose();
    }
}
