using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Attachments;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Cases.Queries;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;
using TestKit.Definitions;
using TestKit.Runtime;

namespace ResponseWorkflow.Application.Tests.Cases;

/// <summary>What tests of cases share: a province of two branches, a node, and a kind of case whose process a test draws. The same tests run on every database.</summary>
public abstract class CaseTests(TestDatabase database) : IAsyncLifetime
{
    protected const string Schema = """
        {"type":"object","required":["severity"],"properties":{"severity":{"type":"string","enum":["minor","major"]},"circuits":{"type":"integer","minimum":1,"maximum":9},"found":{"type":"string","format":"date-time"}}}
        """;

    protected static readonly Actor Test = Actor.Program("test");

    private readonly List<TestNode> _nodes = [];

    protected ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    protected TestCatalogue Catalogue { get; } = new();

    protected string Folder { get; } = Directory.CreateTempSubdirectory("response-cases-").FullName;

    protected TestNode Node => _nodes[0];

    protected CaseCommands Commands => Node.Get<CaseCommands>();

    protected CaseQueries Queries => Node.Get<CaseQueries>();

    protected string Province { get; private set; } = "";

    protected string Branch { get; private set; } = "";

    protected string OtherBranch { get; private set; } = "";

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await database.StartAsync(Token);
        await database.ClearAsync(Token);
        AddNode();
        await Node.Get<FirstUser>().AddDefaultsAsync(Token);
        await Node.Get<FirstUser>().AddAsync("first horse 1", Token);
        Province = await UnitAsync("P", "province", UnitTree.RootId);
        Branch = await UnitAsync("A", "city-branch", Province);
        OtherBranch = await UnitAsync("B", "city-branch", Province);
        Draw(DefinitionJson.RunTask("wait", "work"));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var node in _nodes)
            await node.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A further node on the same database.</summary>
    protected TestNode AddNode(Action<IServiceCollection>? configure = null)
    {
        var node = new TestNode(database.Provider, Catalogue, Clock, services =>
        {
            services.AddOrganisation();
            services.AddCases();
            services.AddCustomers();
            services.Configure<CaseOptions>(static options =>
            {
                var kind = new CaseKind { Id = "fault", NameZh = "故障", NameEn = "Fault", Code = "GZ", DefinitionId = "fault", Schema = Schema };
                kind.States.Add(new CaseStateName { Key = "locating", NameZh = "定位中", NameEn = "Locating" });
                options.Kinds.Add(kind);
                options.Kinds.Add(new CaseKind { Id = "order", NameZh = "开通", NameEn = "Order", Code = "KT", DefinitionId = "order" });
            });
            services.Configure<AttachmentOptions>(options => options.Folder = Folder);
            configure?.Invoke(services);
        });
        _nodes.Add(node);
        return node;
    }

    /// <summary>The process of the kind fault.</summary>
    protected void Draw(params JsonObject[] activities) => Draw("fault", activities);

    protected void Draw(string definitionId, params JsonObject[] activities) => Catalogue.Add(DefinitionJson.Document(definitionId, DefinitionJson.Sequence(activities)), KnownActivities.All);

    protected static JsonObject Update(string id, params (string Name, JsonNode Value)[] inputs)
    {
        var node = DefinitionJson.Node("UpdateCase", id, inputs);
        node["type"] = "Response.UpdateCase";
        return node;
    }

    protected Task<string> UnitAsync(string code, string kind, string parentId) =>
        Node.Get<UnitCommands>().AddAsync(new UnitDetails { Code = code, NameZh = code, NameEn = code, Kind = kind }, parentId, Test, Token);

    protected async Task<Actor> ActorAsync(string name, string unitId, params string[] roles)
    {
        var id = await Node.Get<UserCommands>().AddAsync(
            new UserDetails { SignInName = name, DisplayName = $"Ms {name}", UnitId = unitId }, "first horse 1", [.. roles.Select(role => new HoldingDetails { RoleId = role, UnitId = unitId })], Test, Token);
        var account = (await Node.Get<AccountDirectory>().FindUserAsync(id, Token)).ShouldNotBeNull();
        return new Actor { Name = account.Name, Account = account };
    }

    protected StartCase Fault(string title = "Circuit down") => new() { Kind = "fault", UnitId = Branch, Title = title, Data = DataObject.Empty.With("severity", "minor") };

    protected async Task<CaseAnswer> StartAsync(StartCase? command = null, Actor? actor = null, string? key = null)
    {
        // Each at an instant of its own, so that lists have one order.
        Clock.Advance(TimeSpan.FromSeconds(1));
        return await Commands.StartAsync(command ?? Fault(), actor ?? Test, key, Token);
    }

    protected ResponseDbContext Look() => database.Provider.CreateContext();

    protected async Task<CaseRow> CaseAsync(string caseId)
    {
        await using var context = Look();
        return await context.Cases.SingleAsync(row => row.Id == caseId, Token);
    }

    protected async Task<string[]> ActsAsync(string caseId)
    {
        await using var context = Look();
        return [.. (await context.CaseEvents.Where(row => row.CaseId == caseId).OrderBy(static row => row.Id).ToListAsync(Token)).Select(static row => $"{row.By ?? "-"} {row.Act}")];
    }

    protected static async Task<RefusedException> RefusedAsync(Func<Task> command, string code, string? field = null)
    {
        var refused = await Should.ThrowAsync<RefusedException>(command);
        refused.Refusal.Code.ShouldBe(code);
        if (field is not null)
            refused.Refusal.Field.ShouldBe(field);
        refused.Refusals.ShouldAllBe(static refusal => refusal.Message.Length > 0 && refusal.MessageZh.Length > 0);
        return refused;
    }
}
