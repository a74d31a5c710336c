using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResponseWorkflow.Application.Notices;
using ResponseWorkflow.Application.Notices.CallOuts;
using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using TestKit.Definitions;

namespace ResponseWorkflow.Application.Tests.Notices;

/// <summary>Who is called out: by which rule, by short message, and who is to be telephoned.</summary>
public abstract class CallOutTests(TestDatabase database) : NoticeTests(database)
{
    private const string Answer = "const one = getOutputFrom('call', 'Result'); return one ? one.key + ' ' + one.level + ' told ' + one.told.map(p => p.name).join(',') + ' calls ' + one.calls.map(p => p.name + '/' + p.phone).join(',') : 'nobody ' + getOutputFrom('call', 'Level');";

    private CallOutCommands Rules => Desk.Get<CallOutCommands>();

    protected override void AddToDesk(IServiceCollection services)
    {
        base.AddToDesk(services);
        services.AddNoticeChannel<PaperChannel>();
    }

    [Fact]
    public async Task The_rule_of_the_longest_duration_says_who_is_told_at_once_and_who_is_telephoned()
    {
        var desk = await ActorAsync("desk", Branch, "response-desk");
        var director = await ActorAsync("director", Branch, "response-centre-director");
        (await TitleAsync(desk, "outage", 70)).ShouldBe("gold.outage.60 2 told Ms desk,Ms director calls Ms director/13800000002");

        (await RowsAsync(director)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            static row => (row.Kind, row.IsUrgent, row.IsAwaited).ShouldBe(("call-out", true, true)),
            static row => row.TextEn.ShouldContain("Outage for 70 minutes."),
            static row => row.TextZh.ShouldContain("中断，已持续 70 分钟。"),
            static row => row.TextEn.ShouldContain("The ring is cut."));
        await using var context = Look();
        var sent = await context.NoticeDeliveries.Where(static row => row.Channel == "sms").OrderBy(static row => row.Address).ToListAsync(Token);

        // What must not be missed stands in the log also where no number is known.
        sent.Select(static row => $"{row.Kind} {row.Address} {row.State}").ShouldBe(["call-out  Failed", "call-out 13800000002 Pending"]);
        (await KindsAsync(desk)).ShouldBe(["call-out"]);
    }

    [Fact]
    public async Task Nobody_is_told_below_the_first_rule_or_again_of_the_same_level()
    {
        var desk = await ActorAsync("desk", Branch, "response-desk");
        (await TitleAsync(desk, "question", 500)).ShouldBe("nobody 0");
        (await TitleAsync(desk, "outage", 70, aboveLevel: 2)).ShouldBe("nobody 2");
        (await KindsAsync(desk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_nobody_holds_a_role_those_hear_of_it_who_hear_of_all_that_nobody_hears()
    {
        var keeper = await ActorAsync("keeper", UnitTree.RootId, "administrator");
        var desk = await ActorAsync("desk", Branch, "response-desk");
        var said = await TitleAsync(desk, "outage", 0);
        said.ShouldStartWith("gold.outage 1 told Ms desk,");
        said[said.IndexOf("calls", StringComparison.Ordinal)..].ShouldContain("Ms keeper");
        (await KindsAsync(keeper)).ShouldBe(["call-out"]);
    }

    [Fact]
    public async Task A_rule_that_cannot_be_used_is_refused_with_all_that_is_wrong_and_nothing_is_stored()
    {
        var wrong = Rule("own") with
        {
            FromMinutes = -1, Level = 0, Grades = ["Tin"], Effects = ["smell"], Customers = ["K-none"],
            Told = [new CallOutTarget { Role = "pope", Unit = "nowhere" }, new CallOutTarget { Role = "response-desk", Unit = "@case:nothing" }],
        };
        (await RefusedAsync(() => Rules.PutAsync(wrong, null, Test, Token))).ShouldBe(
            ["field.range fromMinutes", "field.range level", "term.unknown grades", "term.unknown effects", "customer.unknown customers", "role.unknown told[0].role", "unit.unknown told[0].unit", "unit.kindUnknown told[1].unit"]);
        (await RefusedAsync(() => Rules.PutAsync(Rule("own") with { Told = [] }, null, Test, Token))).ShouldBe(["field.range told"]);

        // As long, as many conditions, and a Gold customer's outage fits both.
        (await RefusedAsync(() => Rules.PutAsync(Rule("own") with { Grades = ["Gold", "Silver"], Effects = ["outage"], FromMinutes = 60 }, null, Test, Token))).ShouldBe(["callOut.ambiguous fromMinutes"]);
        (await Rules.VersionsAsync("own", Token)).ShouldBeEmpty();

        // More conditions, another minute, another grade or a rule that is not used leave no doubt.
        await Rules.PutAsync(Rule("own") with { Grades = ["Silver"], Effects = ["outage"], FromMinutes = 60 }, 0, Test, Token);
        await Rules.PutAsync(Rule("off") with { Grades = ["Gold"], Effects = ["outage"], FromMinutes = 60, IsEnabled = false }, 0, Test, Token);
        (await RefusedAsync(() => Rules.PutAsync(Rule("own"), 0, Test, Token))).ShouldBe(["edit.stale If-Match"]);
        (await Rules.VersionsAsync("own", Token)).Select(static one => one.Version).ShouldBe([1]);
    }

    private static CallOutRule Rule(string key) => new() { Key = key, NameZh = "规则", NameEn = "Rule", Told = [new CallOutTarget { Role = "response-desk" }] };

    // What the process makes of the answer is the title of the case.
    private async Task<string> TitleAsync(Actor actor, string effect, int minutes, int aboveLevel = 0)
    {
        var call = Node("CallOut", "call", ("effect", Value(effect)), ("minutes", Value(minutes)), ("aboveLevel", Value(aboveLevel)), ("textEn", Value("The ring is cut.")));
        Draw(call, Node("UpdateCase", "title", ("title", DefinitionJson.Script(Answer))));
        await Desk.Get<Database>().RunAsync(
            static (storage, token) => storage.Context.Users.Where(static row => row.DisplayName == "Ms director").ExecuteUpdateAsync(static set => set.SetProperty(static row => row.Phone, "13800000002"), token), Token);
        var started = await StartAsync(actor);
        await Desk.DeliverAsync(Token);
        await using var context = Look();
        (await context.Instances.SingleAsync(row => row.Id == started.InstanceId, Token)).SubStatus.ShouldBe(WorkflowSubStatus.Finished);
        return (await context.Cases.SingleAsync(row => row.Id == started.CaseId, Token)).Title;
    }

    private static async Task<string[]> RefusedAsync(Func<Task> command) => [.. (await Should.ThrowAsync<RefusedException>(command)).Refusals.Select(static one => $"{one.Code} {one.Field}")];

    /// <summary>A channel on which nothing leaves the house.</summary>
    private sealed class PaperChannel : INoticeChannel
    {
        public string Name => "sms";

        public bool IsConfigured => true;

        public string Target => "paper";

        public string? AddressOf(NoticeAddressee person) => person.Phone;

        public Task<string> SendAsync(ChannelMessage message, CancellationToken cancellationToken) => Task.FromResult("");
    }
}

/// <inheritdoc/>
public sealed class SqliteCallOutTests(SqliteTestDatabase database) : CallOutTests(database), IClassFixture<SqliteTestDatabase>;

/// <inheritdoc/>
public sealed class PostgreSqlCallOutTests(PostgreSqlTestDatabase database) : CallOutTests(database), IClassFixture<PostgreSqlTestDatabase>;
