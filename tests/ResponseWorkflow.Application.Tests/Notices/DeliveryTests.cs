using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Adapters.Messaging;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Notices;
using ResponseWorkflow.Application.Notices.Choices;
using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Work;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Application.TimeLimits.Terms;
using TestKit.Http;

namespace ResponseWorkflow.Application.Tests.Notices;

/// <summary>What leaves the product by gateways: that nothing is lost, that the order is kept, and that one dead gateway delays only its own channel.</summary>
public abstract class DeliveryTests(TestDatabase database) : NoticeTests(database)
{
    private const string Secret = "a secret of sixteen or more";

    private StubServer _sms = null!, _hook = null!;
    private SmtpSink _mail = null!;
    private Actor _li = null!, _desk = null!;

    protected override void AddToDesk(IServiceCollection services)
    {
        base.AddToDesk(services);
        services.AddMessaging();
        services.Configure<MessagingOptions>(options =>
        {
            options.Sms.Url = new Uri(_sms.Address, "/sms").ToString();
            options.Sms.Headers["X-Key"] = "gateway key";
            options.Webhook = new WebhookOptions { Url = new Uri(_hook.Address, "/hook").ToString(), Secret = Secret };
            options.Smtp = new SmtpOptions { Host = "127.0.0.1", Port = _mail.Port, From = "response@example.com" };
        });
    }

    [Fact]
    public async Task An_urge_goes_by_short_message_in_the_recipients_language_and_the_log_says_so()
    {
        await PrepareAsync();
        await UrgeAsync(await TakenAsync());
        (await SendAsync("sms")).ShouldBe(1);

        var request = _sms.Received.ShouldHaveSingleItem();
        var fields = JsonDocument.Parse(request.Body).RootElement;
        (fields.GetProperty("to").GetString(), request.Headers["X-Key"].ToString()).ShouldBe(("13800000001", "gateway key"));
        fields.GetProperty("text").GetString()!.ShouldContain("Ms desk asks for haste.");
        var row = (await DeliveriesAsync()).ShouldHaveSingleItem();
        (row.State, row.Attempts, row.CompletedAt, row.LastError).ShouldBe((DeliveryState.Delivered, 1, Now, null));
        (await Log(row.Id)).ShouldBe(["1 True 200 {}"]);
        (await SendAsync("sms")).ShouldBe(0);
    }

    [Fact]
    public async Task A_dead_gateway_loses_nothing_keeps_the_order_and_delays_only_its_channel()
    {
        await PrepareAsync();
        await ChooseAsync(_li, new NoticeChoices { Channels = Of("task.urged", "sms", "webhook") });
        await _sms.StopAsync(Token);
        var task = await TakenAsync();
        for (var number = 1; number <= 3; number++)
        {
            await UrgeAsync(task, $"call {number}");
            Pass("00:01:01");
        }

        await SendAsync("sms");
        await SendAsync("webhook");
        _hook.Received.Count.ShouldBe(3);
        _sms.Received.ShouldBeEmpty();
        (await DeliveriesAsync("sms")).Select(static row => (row.State, row.Attempts)).ShouldBe([(DeliveryState.Pending, 1), (DeliveryState.Pending, 0), (DeliveryState.Pending, 0)]);
        var health = (await Desk.Get<DeliveryQueries>().HealthAsync(Token)).ToDictionary(static one => one.Name);
        (health["sms"].Waiting, health["sms"].Stuck, health["webhook"].Waiting, health["webhook"].LastDeliveredAt).ShouldBe((3, 1, 0, Now));
        (health["sms"].LastFailedAt, health["webhook"].LastFailedAt, health["webhook"].LastError).ShouldBe((Now, null, null));
        var why = health["sms"].LastError.ShouldNotBeNull();
        var failedAt = Now;

        await _sms.StartAsync(Token);
        for (var turn = 0; turn < 5; turn++)
        {
            Pass("00:10:00");
            await SendAsync("sms");
        }

        _sms.Received.Select(static one => JsonDocument.Parse(one.Body).RootElement.GetProperty("text").GetString()!).Select(static text => text[text.IndexOf("call", StringComparison.Ordinal)..][..6]).ShouldBe(["call 1", "call 2", "call 3"]);
        (await DeliveriesAsync("sms")).ShouldAllBe(static row => row.State == DeliveryState.Delivered);
        var after = (await Desk.Get<DeliveryQueries>().HealthAsync(Token)).Single(static one => one.Name == "sms");
        (after.Waiting, after.Stuck, after.Failed, after.LastFailedAt, after.LastError).ShouldBe((0, 0, 0, failedAt, why));
        after.LastDeliveredAt.ShouldNotBeNull().ShouldBeGreaterThan(failedAt);

        // However many were delivered at once since then.
        Desk.Get<IOptions<NoticeOptions>>().Value.CountLimit = 2;
        (await Desk.Get<DeliveryQueries>().HealthAsync(Token)).Single(static one => one.Name == "sms").LastFailedAt.ShouldBe(failedAt);
    }

    [Fact]
    public async Task Attempts_are_measured_by_channel_and_outcome_and_what_waits_is_counted()
    {
        await PrepareAsync();
        var measured = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        var meters = Desk.Get<IMeterFactory>();
        listener.InstrumentPublished = (instrument, target) =>
        {
            if (instrument.Meter.Name == DeliveryMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, meters))
                target.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.Enqueue($"{instrument.Name["responseworkflow.notice.".Length..]} {value} {string.Join(' ', tags.ToArray().Select(static tag => tag.Value))}"));
        listener.Start();
        _sms.Answer = static _ => new StubAnswer { Status = 503, Body = "later" };
        await UrgeAsync(await TakenAsync());
        await SendAsync("sms");
        var count = Desk.Get<IEnumerable<ISweep>>().OfType<DeliveryCount>().Single();
        await count.SweepAsync(Token);
        listener.RecordObservableInstruments();
        measured.Where(static one => one.Contains("sms", StringComparison.Ordinal)).ShouldBe(["deliveries 1 sms retried", "deliveries.waiting 1 sms", "deliveries.stuck 1 sms"], ignoreOrder: true);

        measured.Clear();
        _sms.Answer = static _ => new StubAnswer { Status = 422, Body = "unknown number" };
        Pass("00:10:00");
        await SendAsync("sms");
        await count.SweepAsync(Token);
        listener.RecordObservableInstruments();
        measured.Where(static one => one.Contains("sms", StringComparison.Ordinal)).ShouldBe(["deliveries 1 sms given_up", "deliveries.waiting 0 sms", "deliveries.stuck 0 sms"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_a_gateway_refuses_for_good_is_given_up_and_tried_again_by_hand()
    {
        await PrepareAsync();
        _sms.Answer = static _ => new StubAnswer { Status = 422, Body = "unknown number" };
        await UrgeAsync(await TakenAsync());
        await SendAsync("sms");
        var row = (await DeliveriesAsync()).Single();
        (row.State, row.LastError).ShouldBe((DeliveryState.Failed, "422 unknown number"));

        _sms.Answer = static _ => StubAnswer.Done();
        var commands = Desk.Get<DeliveryCommands>();
        (await RefusedAsync(() => commands.RetryAsync("none", Test, Token))).ShouldBe("delivery.unknown");
        await commands.RetryAsync(row.Id, Test, Token);
        await SendAsync("sms");
        (await DeliveriesAsync()).Single().State.ShouldBe(DeliveryState.Delivered);
        (await Log(row.Id)).ShouldBe(["1 False 422 unknown number", "2 True 200 {}"]);
        (await RefusedAsync(() => commands.RetryAsync(row.Id, Test, Token))).ShouldBe("delivery.delivered");
    }

    [Fact]
    public async Task A_node_that_falls_silent_loses_its_message_to_another_and_its_late_answer_counts_no_more()
    {
        await PrepareAsync();
        var channel = new HeldChannel();
        var silent = AddNode(services =>
        {
            services.AddSingleton<ITimeLimitTerms>(Terms);
            services.AddHumanTasks();
            AddToDesk(services);
        });
        await UrgeAsync(await TakenAsync());
        var hanging = silent.Get<DeliveryWorker>().SweepAsync(channel, Token);
        await channel.Begun.Task.WaitAsync(Token);
        (await SendAsync("sms")).ShouldBe(0);

        Pass("00:01:00");
        (await SendAsync("sms")).ShouldBe(1);
        channel.End.SetException(new ChannelException("too late", isFinal: true));
        await hanging;

        var row = (await DeliveriesAsync()).Single();
        (row.State, row.Attempts, row.LastError).ShouldBe((DeliveryState.Delivered, 2, null));
        (await Log(row.Id)).ShouldBe(["2 True 200 {}"]);
    }

    [Fact]
    public async Task A_mention_goes_by_e_mail_and_a_mailbox_that_is_not_there_is_given_up()
    {
        await PrepareAsync();
        Draw(Wait());
        var started = await StartAsync(_desk);
        await Desk.Get<ResponseWorkflow.Application.Cases.Comments.CaseComments>().AddAsync(started.CaseId, "@li 请看端口 3", _desk, Token);
        (await SendAsync("e-mail")).ShouldBe(0);
        Pass("00:00:06");
        (await SendAsync("e-mail")).ShouldBe(1);
        var mail = _mail.Received.ShouldHaveSingleItem();
        mail.ShouldContain("RCPT TO:<li@example.com>");
        mail.ShouldContain(Convert.ToBase64String(Encoding.UTF8.GetBytes("@li 请看端口 3"))[..16]);

        _mail.RecipientAnswer = "550 no such mailbox";
        await Desk.Get<ResponseWorkflow.Application.Cases.Comments.CaseComments>().AddAsync(started.CaseId, "@li again", _desk, Token);
        Pass("00:00:06");
        await SendAsync("e-mail");
        (await DeliveriesAsync("e-mail"))[^1].State.ShouldBe(DeliveryState.Failed);
    }

    [Fact]
    public async Task The_called_system_can_tell_by_the_signature_that_a_call_is_genuine()
    {
        await PrepareAsync();
        await ChooseAsync(_li, new NoticeChoices { Channels = Of("task.urged", "webhook") });
        await UrgeAsync(await TakenAsync());
        await SendAsync("webhook");

        var call = _hook.Received.ShouldHaveSingleItem();
        var timestamp = call.Headers[SignedWebhook.TimestampHeader].ToString();
        timestamp.ShouldBe(Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        var expected = System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{timestamp}.{call.Body}"));
        call.Headers[SignedWebhook.SignatureHeader].ToString().ShouldBe($"sha256={Convert.ToHexStringLower(expected)}");
        JsonDocument.Parse(call.Body).RootElement.GetProperty("recipient").GetString().ShouldBe("li");
        _sms.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Quiet_hours_hold_what_is_ordinary_and_let_what_is_urgent_pass()
    {
        await PrepareAsync();

        // It is 16:00 in Shanghai.
        await ChooseAsync(_li, new NoticeChoices { Channels = Of("task.assigned", "sms"), QuietFrom = new TimeOnly(15, 0), QuietTo = new TimeOnly(7, 30) });
        Draw(Work("ask", ("person", Value("li"))));
        var started = await StartAsync(_desk);
        await UrgeAsync(await OpenTaskAsync(started.CaseId));
        Pass("00:01:00");
        (await SendAsync("sms")).ShouldBe(1);
        JsonDocument.Parse(_sms.Received.Single().Body).RootElement.GetProperty("text").GetString()!.ShouldContain("haste");
        (await DeliveriesAsync("sms"))[0].HeldUntil.ShouldBe(At("2026-03-03T07:30:00+08:00"));

        PassTo("2026-03-03T07:30:01+08:00");
        (await SendAsync("sms")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_mandatory_cannot_be_switched_off_and_unknown_choices_are_refused_together()
    {
        await PrepareAsync();
        var commands = Desk.Get<NoticeChoiceCommands>();
        var refused = await Should.ThrowAsync<RefusedException>(() => commands.ChooseAsync(
            _li.Account!.Id,
            new NoticeChoices { Channels = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["limit.escalation"] = ["e-mail"], ["no.such"] = [], ["task.urged"] = ["pigeon"] }, QuietFrom = new TimeOnly(9, 0) },
            Token));
        refused.Refusals.Select(static one => one.Code).ShouldBe(["notice.mandatory", "notice.kindUnknown", "notice.channelUnknown", "notice.quietHours"]);
        (await commands.GetAsync(_li.Account!.Id, Token)).IsEmpty.ShouldBeTrue();

        await ChooseAsync(_li, new NoticeChoices { Channels = Of("task.urged") });
        await UrgeAsync(await TakenAsync());
        (await DeliveriesAsync()).ShouldBeEmpty();
        (await KindsAsync(_li)).ShouldContain("task.urged");
    }

    [Fact]
    public async Task A_burst_of_ordinary_notices_is_sent_as_one_and_urgent_ones_by_themselves()
    {
        await PrepareAsync();
        await ChooseAsync(_li, new NoticeChoices { Channels = Of("task.assigned", "sms") });
        Draw(Work("ask", ("person", Value("li"))));
        for (var number = 0; number < 6; number++)
            await StartAsync(_desk);
        var last = await StartAsync(_desk);
        Pass("00:00:01");
        await UrgeAsync(await OpenTaskAsync(last.CaseId));
        Pass("00:00:06");
        await SendAsync("sms");

        var texts = _sms.Received.Select(static one => JsonDocument.Parse(one.Body).RootElement.GetProperty("text").GetString()!).ToArray();
        texts.Length.ShouldBe(2);
        texts[0].ShouldStartWith("1. New task: Do ask\n2. New task: Do ask");
        texts[0].ShouldContain("7. ");
        texts[1].ShouldContain("haste");
        var rows = await DeliveriesAsync("sms");
        rows.ShouldAllBe(static row => row.State == DeliveryState.Delivered);
        rows.Count(row => row.SentWithId == rows[0].Id).ShouldBe(7);
    }

    [Fact]
    public async Task Where_nobody_can_be_reached_the_log_says_so_of_what_must_not_be_missed()
    {
        await PrepareAsync();
        var director = await ActorAsync("director", Branch, "response-centre-director");
        Draw(Start("fault.escalate"), Wait());
        await StartAsync(_desk);
        Pass("02:00:00");
        await SweepAsync();

        var rows = (await DeliveriesAsync()).Where(row => row.RecipientId == director.Account!.Id).ToArray();
        rows.Select(static row => $"{row.Channel} {row.State} {row.LastError}").Order(StringComparer.Ordinal).ShouldBe(["e-mail Failed address.missing", "sms Failed address.missing"]);
        (await RefusedAsync(() => Desk.Get<DeliveryCommands>().RetryAsync(rows[0].Id, Test, Token))).ShouldBe("delivery.noAddress");
        (await Desk.Get<DeliveryQueries>().ListAsync(new DeliveryFilter { State = DeliveryState.Failed, Channel = "sms" }, new PageRequest(0, 10), Token)).Items.ShouldHaveSingleItem().RecipientName.ShouldBe("Ms director");
    }

    private async Task PrepareAsync()
    {
        (_sms, _hook, _mail) = (await StubServer.StartAsync(Token), await StubServer.StartAsync(Token), new SmtpSink());
        (_li, _desk) = (await ActorAsync("li", Branch, Engineer), await ActorAsync("desk", Branch, "response-desk"));
        var id = _li.Account!.Id;
        await Desk.Get<Database>().RunAsync(
            (storage, token) => storage.Context.Users.Where(row => row.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(static row => row.Phone, "13800000001").SetProperty(static row => row.Email, "li@example.com").SetProperty(static row => row.Language, "en"), token),
            Token);
    }

    private async Task<HumanTaskRow> TakenAsync()
    {
        Draw(Work("ask", ("person", Value("li"))));
        return await OpenTaskAsync((await StartAsync(_desk)).CaseId);
    }

    private async Task UrgeAsync(HumanTaskRow task, string reason = "now") => await Tasks.UrgeAsync(Call(task, _desk), reason, Token);

    private Task<int> SendAsync(string channel) => Desk.Get<DeliveryWorker>().SweepAsync(Desk.Get<IEnumerable<INoticeChannel>>().Single(one => one.Name == channel), Token);

    private Task ChooseAsync(Actor actor, NoticeChoices choices) => Desk.Get<NoticeChoiceCommands>().ChooseAsync(actor.Account!.Id, choices, Token);

    private static Dictionary<string, IReadOnlyList<string>> Of(string kind, params string[] channels) => new(StringComparer.Ordinal) { [kind] = channels };

    private async Task<IReadOnlyList<NoticeDeliveryRow>> DeliveriesAsync(string? channel = null)
    {
        await using var context = Look();
        return await context.NoticeDeliveries.Where(row => channel == null || row.Channel == channel).OrderBy(static row => row.Number).ToListAsync(Token);
    }

    private async Task<string[]> Log(string deliveryId)
    {
        await using var context = Look();
        return [.. (await context.NoticeAttempts.Where(row => row.DeliveryId == deliveryId).OrderBy(static row => row.Number).ToListAsync(Token)).Select(static row => $"{row.Number} {row.HasSucceeded} {row.Detail}")];
    }

    private static async Task<string> RefusedAsync(Func<Task> command) => (await Should.ThrowAsync<RefusedException>(command)).Refusal.Code;

    /// <summary>A gateway that answers when the test says so.</summary>
    private sealed class HeldChannel : INoticeChannel
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<string> End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "sms";

        public bool IsConfigured => true;

        public string Target => "held";

        public string? AddressOf(NoticeAddressee person) => person.Phone;

        public Task<string> SendAsync(ChannelMessage message, CancellationToken cancellationToken)
        {
            Begun.TrySetResult();
            return End.Task;
        }
    }
}

/// <inheritdoc/>
public sealed class SqliteDeliveryTests(SqliteTestDatabase database) : DeliveryTests(database), IClassFixture<SqliteTestDatabase>;

/// <inheritdoc/>
public sealed class PostgreSqlDeliveryTests(PostgreSqlTestDatabase database) : DeliveryTests(database), IClassFixture<PostgreSqlTestDatabase>;
