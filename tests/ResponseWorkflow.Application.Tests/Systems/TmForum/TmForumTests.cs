using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Adapters.TmForum;
using ResponseWorkflow.Application.Systems;
using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Connections;
using ResponseWorkflow.Application.Systems.Exchanges;
using ResponseWorkflow.Application.Systems.Operations;
using ResponseWorkflow.Application.Systems.Shapes;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Expressions.Data;
using TestKit.Http;

namespace ResponseWorkflow.Application.Tests.Systems.TmForum;

/// <summary>What tests of the TM Forum clients share: another system on the loopback address, and the clients as a server has them.</summary>
public abstract class TmForumTests : IAsyncLifetime
{
    private ServiceProvider? _services;
    private StubServer? _system;

    protected StubServer System => _system!;

    protected KeptExchanges Kept { get; } = new();

    protected ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    protected SystemConnection Connection { get; set; } = new() { Id = "c1", System = SystemKinds.Inventory, UnitId = "branch", Address = new Uri("http://unknown/"), Timeout = TimeSpan.FromSeconds(20), PageSize = 2 };

    protected ISystemProbes Probes => Get<ISystemProbes>();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _system = await StubServer.StartAsync(Token);
        Connection = Connection with { Address = new Uri(_system.Address, "/inventory/") };
        var services = new ServiceCollection();
        services.AddOptions<SystemOptions>().Configure(static options =>
        {
            options.MaxAnswerBytes = 20_000;
            options.Credentials["basic"] = new SystemCredential { User = "li", Password = "p:w" };
            options.Credentials["bearer"] = new SystemCredential { Token = "t0k" };
            options.Credentials["key"] = new SystemCredential { Key = "k3y", Header = "X-Gate" };
        });
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IIdentitySource>(new SeededIdentities(1));
        services.AddSingleton<ISystemExchangeLog>(Kept);
        services.AddTmForum();
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_services is not null)
            await _services.DisposeAsync();
        if (_system is not null)
            await _system.DisposeAsync();
    }

    protected T Get<T>()
        where T : notnull => _services!.GetRequiredService<T>();

    protected SystemCall Call(string operation, bool isRepeat = false, string id = "call-1") =>
        new(id, SystemOperations.Find(operation)!, Connection) { CorrelationId = "HC-2026-1", IsRepeat = isRepeat, AskedAt = Clock.GetUtcNow() };

    /// <summary>Requests as method and path below the address of the connection.</summary>
    protected string[] Asked => [.. System.Received.Select(static one => $"{one.Method} {Uri.UnescapeDataString(one.Path).Replace("/inventory/tmf-api/", "", StringComparison.Ordinal)}")];

    /// <summary>A body has the shape that the specification gives it.</summary>
    protected static JsonElement Conforms(string schema, string body)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", $"{schema}.json")));
        JsonShapeReader.Read(document.RootElement).Check(DataJson.Parse(body)).ShouldBeEmpty(schema);
        using var parsed = JsonDocument.Parse(body);
        return parsed.RootElement.Clone();
    }

    /// <summary>An answer of the other system that is checked against its schema before it is given.</summary>
    protected static StubAnswer Says(string schema, string body, int status = 200)
    {
        Conforms(schema, body);
        return new StubAnswer { Status = status, Body = body };
    }

    protected static StubAnswer Error(int status, string code, string reason, string more = "") =>
        Says("error.answer", $$"""{"code":"{{code}}","reason":"{{reason}}","message":"{{reason}}","status":"{{status}}","@type":"Error"{{more}}}""", status) with { TakesEffect = false };
}
