using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Runtime.Work.Cluster;
using ResponseWorkflow.Server.Tests.Api;
using TestKit;
using TestKit.Databases;

namespace ResponseWorkflow.Server.Tests.Access;

/// <summary>A server that demands sign-in, with the first user and the default roles, and a clock of the test.</summary>
public sealed class AccessWorld : IAsyncDisposable
{
    private readonly TestDatabase? _database;

    public static readonly Actor Test = Actor.Program("test");

    public const string Password = "correct horse 7";

    public AccessWorld()
        : this(new Dictionary<string, string>(StringComparer.Ordinal))
    {
    }

    internal AccessWorld(Dictionary<string, string> settings, Action<IServiceCollection>? further = null, TestDatabase? database = null)
    {
        _database = database;
        settings["Access:Required"] = "true";
        Server = new(settings, services: services =>
        {
            foreach (var worker in services.Where(static one => one.ImplementationType == typeof(SweepService) || one.ImplementationType == typeof(ClusterSchedule)).ToArray())
                services.Remove(worker);
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            further?.Invoke(services);
        }, database: database);
    }

    internal ServerUnderTest Server { get; }

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public UserCommands Users => Server.Services.GetRequiredService<UserCommands>();

    public UserQueries Queries => Server.Services.GetRequiredService<UserQueries>();

    public UnitCommands Units => Server.Services.GetRequiredService<UnitCommands>();

    /// <summary>Adds a unit.</summary>
    public Task<string> AddUnitAsync(string code, string kind, string parentId = UnitTree.RootId) =>
        Units.AddAsync(new UnitDetails { Code = code, NameZh = code, NameEn = code, Kind = kind }, parentId, Test, Token);

    /// <summary>The password that the first start wrote.</summary>
    public async Task<string> FirstPasswordAsync()
    {
        _ = Server.Services;
        return (await File.ReadAllTextAsync(Server.Folder["first-password.txt"], Token)).Trim();
    }

    /// <summary>Adds a user whose password needs no change.</summary>
    public Task<string> AddAsync(string name, params string[] roles) => AddInAsync(UnitTree.RootId, name, roles);

    /// <summary>Adds a user of a unit, who holds roles there.</summary>
    public async Task<string> AddInAsync(string unitId, string name, params string[] roles)
    {
        const string First = "first horse 1";
        var id = await Users.AddAsync(new UserDetails { SignInName = name, DisplayName = name, UnitId = unitId }, First, [.. roles.Select(role => new HoldingDetails { RoleId = role, UnitId = unitId })], Test, Token);
        await Users.ChangePasswordAsync(id, First, Password, Token);
        return id;
    }

    /// <summary>A browser of its own: it keeps cookies and sends the origin of our pages.</summary>
    public HttpClient Browser(string? origin = "http://localhost")
    {
        var client = Server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        if (origin is not null)
            client.DefaultRequestHeaders.Add("Origin", origin);
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
        return client;
    }

    /// <summary>A browser in which somebody has signed in.</summary>
    public async Task<HttpClient> SignedInAsync(string name, string password = Password)
    {
        var browser = Browser();
        var answer = await SignInAsync(browser, name, password);
        answer.Status.ShouldBe(System.Net.HttpStatusCode.OK, answer.Text);
        return browser;
    }

    public static Task<ApiAnswer> SignInAsync(HttpClient browser, string name, string password) =>
        SendAsync(browser, HttpMethod.Post, "/api/session", new JsonObject { ["name"] = name, ["password"] = password });

    /// <summary>A program with a key of its own.</summary>
    public async Task<HttpClient> ProgramAsync(string scheme, DateTimeOffset? expiresAt, params string[] roles)
    {
        var made = await Server.Services.GetRequiredService<ApiKeyCommands>().MakeAsync(new ApiKeyDetails { Name = "inventory", Roles = roles, ExpiresAt = expiresAt }, Test, Token);
        var client = Browser(origin: null);
        client.DefaultRequestHeaders.Add("Authorization", $"{scheme} {made.Key}");
        return client;
    }

    public static async Task<ApiAnswer> SendAsync(HttpClient client, HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        var response = await client.SendAsync(request, Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        return new ApiAnswer(response.StatusCode, response, text, text.StartsWith('{') ? System.Text.Json.JsonDocument.Parse(text).RootElement : default);
    }

    /// <summary>What is awaited, while the clock of the test moves on until the server has done what is due.</summary>
    public async Task<T> AdvancingAsync<T>(Task<T> awaited)
    {
        while (!awaited.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(awaited, Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Token));
        }

        return await awaited;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }
}
