using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Deputies;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Tests.Organisation;

/// <summary>What tests of the organisation share: a database with the defaults of a first start, a clock, and an invented province. The same tests run on every database.</summary>
public abstract class OrganisationTests(TestDatabase database) : IAsyncLifetime
{
    protected const string FirstPassword = "first horse 1", Password = "correct horse 7";

    protected static readonly Actor Test = Actor.Program("test");

    protected ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    protected DateTimeOffset Now => Clock.GetUtcNow();

    protected ServiceProvider Services { get; private set; } = null!;

    protected UnitCommands Units => Services.GetRequiredService<UnitCommands>();

    protected UserCommands Users => Services.GetRequiredService<UserCommands>();

    protected HoldingCommands Holdings => Services.GetRequiredService<HoldingCommands>();

    protected DeputyCommands Deputies => Services.GetRequiredService<DeputyCommands>();

    protected AccountDirectory Accounts => Services.GetRequiredService<AccountDirectory>();

    protected AuditQueries Audit => Services.GetRequiredService<AuditQueries>();

    protected string Province { get; private set; } = "";

    protected string Branch { get; private set; } = "";

    protected string OtherBranch { get; private set; } = "";

    protected string Desk { get; private set; } = "";

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await database.StartAsync(Token);
        await database.ClearAsync(Token);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(database.Provider);
        services.AddSingleton(database.Open());
        services.AddOrganisation();

        // The least that is allowed: nothing here is about how long hashing takes.
        services.Configure<PasswordOptions>(static options => options.Iterations = 10_000);
        AddServices(services);
        Services = services.BuildServiceProvider();
        var first = Services.GetRequiredService<FirstUser>();
        await first.AddDefaultsAsync(Token);
        (await first.AddAsync(FirstPassword, Token)).ShouldBeTrue();
        Province = await UnitAsync("P", "province", UnitTree.RootId);
        Branch = await UnitAsync("A", "city-branch", Province);
        OtherBranch = await UnitAsync("B", "city-branch", Province);
        Desk = await UnitAsync("A-DESK", "response-centre", Branch);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>What a suite needs besides.</summary>
    protected virtual void AddServices(IServiceCollection services)
    {
    }

    protected static UnitDetails Unit(string code, string kind) => new() { Code = code, NameZh = $"单位{code}", NameEn = $"Unit {code}", Kind = kind };

    protected Task<string> UnitAsync(string code, string kind, string parentId) => Units.AddAsync(Unit(code, kind), parentId, Test, Token);

    protected Task<string> UserAsync(string name, string unitId, params string[] roles) => Users.AddAsync(
        new UserDetails { SignInName = name, DisplayName = $"Ms {name}", UnitId = unitId },
        FirstPassword,
        [.. roles.Select(role => new HoldingDetails { RoleId = role, UnitId = unitId })],
        Test,
        Token);

    protected async Task<Actor> ActorAsync(string userId)
    {
        var account = (await Accounts.FindUserAsync(userId, Token)).ShouldNotBeNull();
        return new Actor { Name = account.Name, Account = account };
    }

    protected ResponseDbContext Context() => database.Provider.CreateContext();

    protected async Task<string[]> TrailAsync(string subject) =>
        [.. (await Audit.ListAsync(new AuditFilter { Subject = subject }, before: null, limit: 100, Token)).Reverse().Select(static row => $"{row.Actor} {row.Act}")];

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
