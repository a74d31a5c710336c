using ResponseWorkflow.Application.Systems.Calls;
using ResponseWorkflow.Application.Systems.Ports.Inventory;
using TestKit.Http;

namespace ResponseWorkflow.Application.Tests.Systems.TmForum;

/// <summary>Qualification, search, reservations and services as an inventory hears and answers them.</summary>
public sealed class TmfInventoryTests : TmForumTests
{
    private const string Checks = "serviceQualificationManagement/v4/checkServiceQualification";
    private const string Reservations = "resourceReservation/v4/resourceReservation";
    private const string Services = "serviceInventory/v4/service";

    private const string Done = """
        {"id":"SQ-1","href":"/SQ-1","externalId":"call-1","state":"done","qualificationResult":"unqualified","serviceQualificationItem":[
          {"id":"s1","state":"done","qualificationItemResult":"qualified","service":{"serviceCharacteristic":[
            {"name":"maintenancePoint","value":"Lakeside"},{"name":"distanceKm","value":"1.25"},{"name":"accessNode","value":"AN-7"},{"name":"accessNodeName","value":"Lakeside 7"},
            {"name":"freePorts","value":12},{"name":"fibreRoute","value":"F-3"},{"name":"fibreKm","value":0.8},{"name":"network","value":"A"}]}},
          {"id":"c1","state":"done","qualificationItemResult":"unqualified","service":{},"eligibilityUnavailabilityReason":[{"code":"site.notCoverable","label":"端点 s2 无法覆盖。"}]}]}
        """;

    private const string Held = """
        {"id":"RR-1","href":"/RR-1","externalId":"call-1","reservationState":"completed","validFor":{"startDateTime":"2026-03-02T08:00:00Z","endDateTime":"2026-04-01T00:00:00Z"},"reservationItem":[
          {"id":"s1","quantity":2,"subReservationState":"completed","characteristic":[{"name":"site","value":"s1"},{"name":"category","value":"port"}],"appliedCapacityAmount":{"appliedCapacityAmount":2,"resource":[
            {"id":"P-1","name":"1/1","category":"port","@referredType":"PhysicalResource"},{"id":"P-2","name":"1/2","category":"port","@referredType":"PhysicalResource"}]}}]}
        """;

    private static readonly QualificationRequest Sites = new()
    {
        Reference = "HC-1",
        Sites = [new SiteToQualify { Key = "s1", Name = "总部", Address = "湖滨路 1 号", Longitude = 120.1, Latitude = 30.2 }],
        Circuits = [new CircuitToQualify { Key = "c1", Type = "MSTP", Bandwidth = 10240, SiteA = "s1", SiteZ = "s2" }],
        WishedDate = "2026-05-01",
    };

    private static readonly ReservationRequest Ports = new()
    {
        Reference = "HC-1",
        Until = new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.FromHours(8)),
        Items = [new ReservationItem { Key = "s1", Site = "s1", AccessNode = "AN-7", Category = "port", Quantity = 2, Bandwidth = 10240 }],
    };

    private IInventory Inventory => Get<IInventory>();

    [Fact]
    public async Task Sites_and_circuits_are_asked_as_items_of_one_qualification_and_their_facts_are_read_however_they_are_written()
    {
        Connection = Connection with { Credential = "basic" };
        System.Answer = static _ => Says("tmf645-check.answer", Done, 201);
        var found = await Inventory.QualifyAsync(Call("inventory.qualify"), Sites, Token);

        (found.Id, found.Qualified).ShouldBe(("SQ-1", false));
        var site = found.Sites.ShouldHaveSingleItem();
        (site.Key, site.Coverable, site.DistanceKm, site.AccessNode, site.FreePorts, site.FibreKm, site.Network).ShouldBe(("s1", true, 1.25, "AN-7", 12, 0.8, "A"));
        found.Circuits.ShouldHaveSingleItem().Reasons.ShouldHaveSingleItem().ShouldBe(new UnqualifiedReason { Code = "site.notCoverable", Text = "端点 s2 无法覆盖。" });

        var request = System.Received.ShouldHaveSingleItem();
        (request.Method, request.Path, request.Key).ShouldBe(("POST", $"/inventory/tmf-api/{Checks}", "call-1"));
        (request.Headers["X-Correlation-ID"], request.Headers["Authorization"], request.Headers["Content-Type"]).ShouldBe(("HC-2026-1", "Basic bGk6cDp3", "application/json; charset=utf-8"));
        var body = Conforms("tmf645-check.request", request.Body);
        body.GetProperty("externalId").GetString().ShouldBe("call-1");
        var place = body.GetProperty("serviceQualificationItem")[0].GetProperty("service").GetProperty("place")[0];
        place.GetProperty("geographicLocation").GetProperty("geometry")[0].GetProperty("x").GetString().ShouldBe("120.1");
        request.Body.ShouldContain("湖滨路 1 号");
    }

    [Fact]
    public async Task A_qualification_that_takes_its_time_is_found_again_by_its_external_id_and_not_made_twice()
    {
        System.Answer = static request => request.Method == "POST" || request.Path.EndsWith("SQ-1", StringComparison.Ordinal)
            ? Says("tmf645-check.answer", """{"id":"SQ-1","href":"/SQ-1","externalId":"call-1","state":"inProgress","serviceQualificationItem":[]}""", request.Method == "POST" ? 201 : 200)
            : StubAnswer.Done("[]");
        (await Should.ThrowAsync<SystemPendingException>(() => Inventory.QualifyAsync(Call("inventory.qualify"), Sites, Token))).After.ShouldBe(Connection.PollEvery);

        System.Answer = static _ => StubAnswer.Done($"[{Done}]");
        (await Inventory.QualifyAsync(Call("inventory.qualify", isRepeat: true), Sites, Token)).Id.ShouldBe("SQ-1");
        Asked.ShouldBe([$"POST {Checks}", $"GET {Checks}/SQ-1", $"GET {Checks}?externalId=call-1&offset=0&limit=1"]);
    }

    [Fact]
    public async Task A_qualification_that_leaves_a_site_out_is_no_answer()
    {
        System.Answer = static _ => Says("tmf645-check.answer", """{"id":"SQ-1","href":"/SQ-1","state":"done","serviceQualificationItem":[]}""", 201);
        (await Should.ThrowAsync<SystemFailedException>(() => Inventory.QualifyAsync(Call("inventory.qualify"), Sites, Token))).Code.ShouldBe("system.badAnswer");
    }

    [Fact]
    public async Task A_search_goes_through_the_pages_until_it_has_what_was_wanted()
    {
        System.Answer = static request =>
        {
            var offset = int.Parse(request.Path.Split("offset=")[1].Split('&')[0], global::System.Globalization.CultureInfo.InvariantCulture);
            string One(int number) => $$"""{"id":"P-{{number}}","href":"/P","name":"1/{{number}}","category":"port","resourceStatus":"available","place":{"id":"MP-1","name":"湖滨"},"resourceCharacteristic":[{"name":"bandwidth","value":1000}]}""";
            foreach (var number in new[] { offset, offset + 1 })
                Conforms("tmf639-resource.answer", One(number));
            return StubAnswer.Done(offset == 4 ? $"[{One(4)}]" : $"[{One(offset)},{One(offset + 1)}]") with { Headers = new Dictionary<string, string> { ["X-Total-Count"] = "5" } };
        };
        var found = await Inventory.SearchAsync(Call("inventory.search"), new ResourceSearch { Category = "port", Node = "AN-7", Status = "available", Limit = 100 }, Token);

        found.Total.ShouldBe(5);
        found.Items.Select(static one => one.Id).ShouldBe(["P-0", "P-1", "P-2", "P-3", "P-4"]);
        (found.Items[0].Place, found.Items[0].Characteristics["bandwidth"].GetInt32()).ShouldBe(("湖滨", 1000));
        Asked[0].ShouldBe("GET resourceInventoryManagement/v4/resource?category=port&resourceRelationship.resource.id=AN-7&resourceStatus=available&offset=0&limit=2");
        Asked.Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_reservation_tells_every_resource_with_the_key_that_it_is_for()
    {
        System.Answer = static _ => Says("tmf716-reservation.answer", Held, 201);
        var held = await Inventory.ReserveAsync(Call("inventory.reserve"), Ports, Token);

        (held.Id, held.State, held.Until).ShouldBe(("RR-1", "reserved", new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero)));
        held.Items.Select(static item => $"{item.Key} {item.Resource} {item.Name} {item.Category}").ShouldBe(["s1 P-1 1/1 port", "s1 P-2 1/2 port"]);
        var body = Conforms("tmf716-reservation.request", System.Received.ShouldHaveSingleItem().Body);
        body.GetProperty("validFor").GetProperty("endDateTime").GetString().ShouldBe("2026-04-01T00:00:00.000Z");
    }

    [Fact]
    public async Task What_is_not_free_is_a_refusal_with_the_keys()
    {
        System.Answer = static _ => Error(409, "resource.unavailable", "没有足够的空闲资源。", ""","keys":["s1"]""");
        var refused = await Should.ThrowAsync<SystemRefusedException>(() => Inventory.ReserveAsync(Call("inventory.reserve"), Ports, Token));
        (refused.Code, refused.Message).ShouldBe(("resource.unavailable", "没有足够的空闲资源。"));
        refused.Keys.ShouldBe(["s1"]);
    }

    [Fact]
    public async Task A_reservation_of_which_the_answer_was_lost_is_found_and_not_made_again()
    {
        System.Answer = static _ => StubAnswer.Cut(afterEffect: true);
        (await Should.ThrowAsync<SystemFailedException>(() => Inventory.ReserveAsync(Call("inventory.reserve"), Ports, Token))).IsFinal.ShouldBeFalse();

        System.Answer = static _ => StubAnswer.Done($"[{Held}]") with { TakesEffect = false };
        (await Inventory.ReserveAsync(Call("inventory.reserve", isRepeat: true), Ports, Token)).Id.ShouldBe("RR-1");
        System.Effects.ShouldBe(new Dictionary<string, int> { ["call-1"] = 1 });
    }

    [Fact]
    public async Task A_system_that_does_not_know_the_filter_does_not_pass_somebody_elses_reservation_off()
    {
        System.Answer = static request => request.Method == "GET"
            ? StubAnswer.Done($"[{Held.Replace("call-1", "call-9", StringComparison.Ordinal)}]")
            : Says("tmf716-reservation.answer", Held.Replace("RR-1", "RR-2", StringComparison.Ordinal), 201);
        (await Inventory.ReserveAsync(Call("inventory.reserve", isRepeat: true), Ports, Token)).Id.ShouldBe("RR-2");
    }

    [Fact]
    public async Task Every_attempt_sends_the_same_body_with_the_same_key()
    {
        System.Answer = static request => request.Method == "GET" ? StubAnswer.Done("[]") : StubAnswer.Fail();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await Should.ThrowAsync<SystemFailedException>(() => Inventory.ReserveAsync(Call("inventory.reserve", isRepeat: attempt > 0), Ports, Token));
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var posts = System.Received.Where(static one => one.Method == "POST").ToList();
        posts.Count.ShouldBe(3);
        posts.Select(static one => (one.Key, one.Body)).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_reservation_is_extended_assigned_and_released()
    {
        System.Answer = static _ => Says("tmf716-reservation.answer", Held);
        (await Inventory.ExtendAsync(Call("inventory.extend"), new ReservationExtension { Reservation = "RR-1", Until = Ports.Until }, Token)).Until.ShouldBe(Ports.Until);
        var assigned = await Inventory.AssignAsync(Call("inventory.assign", id: "call-2"), new ResourceAssignment { Reservation = "RR-1", Circuit = "GL-1", Items = ["s1"] }, Token);
        assigned.Resources.Select(static one => $"{one.Resource} {one.Site}").ShouldBe(["P-1 s1", "P-2 s1"]);
        (await Inventory.ReleaseAsync(Call("inventory.release", id: "call-3"), new ReservationRelease { Reservation = "RR-1" }, Token)).State.ShouldBe("released");

        System.Received.Select(static one => (one.Method, one.Key)).ShouldBe([("PATCH", "call-1"), ("PATCH", "call-2"), ("PATCH", "call-3")]);
        foreach (var request in System.Received)
            Conforms("tmf716-reservation.change", request.Body);
    }

    [Theory]
    [InlineData("expired", true)]
    [InlineData("cancelled", true)]
    [InlineData("completed", false)]
    public async Task A_release_that_is_refused_counts_when_there_is_nothing_left_to_release(string state, bool counts)
    {
        System.Answer = request => request.Method == "PATCH"
            ? Error(409, "reservation.ended", "It is over.")
            : Says("tmf716-reservation.answer", Held.Replace("\"reservationState\":\"completed\"", $"\"reservationState\":\"{state}\"", StringComparison.Ordinal));
        Task<ReleasedReservation> ReleaseAsync() => Inventory.ReleaseAsync(Call("inventory.release"), new ReservationRelease { Reservation = "RR-1" }, Token);
        if (counts)
            (await ReleaseAsync()).Reservation.ShouldBe("RR-1");
        else
            (await Should.ThrowAsync<SystemRefusedException>(ReleaseAsync)).Code.ShouldBe("reservation.ended");
    }

    [Fact]
    public async Task A_reservation_that_nobody_knows_is_a_refusal()
    {
        System.Answer = static _ => Error(404, "reservation.unknown", "There is none.");
        (await Should.ThrowAsync<SystemRefusedException>(() => Inventory.ReleaseAsync(Call("inventory.release"), new ReservationRelease { Reservation = "RR 1/2" }, Token))).Code.ShouldBe("reservation.unknown");
        System.Received.First().Path.ShouldEndWith("/RR%201%2F2");
    }

    [Fact]
    public async Task A_service_is_made_once_and_changed_when_the_circuit_has_one()
    {
        const string service = """{"id":"SV-1","href":"/SV-1","state":"reserved","serviceCharacteristic":[{"name":"circuit","value":"GL-1"}]}""";
        var record = new ServiceRecord { Circuit = "GL-1", Name = "总部专线", Type = "MSTP", Bandwidth = 10240, State = "reserved", Customer = "银行", EndA = "湖滨路", EndZ = "山前路", Resources = ["P-1"] };
        System.Answer = static request => request.Method == "GET" ? StubAnswer.Done("[]") : Says("tmf638-service.answer", service, 201);
        (await Inventory.RecordServiceAsync(Call("inventory.service"), record, Token)).ShouldBe(new RecordedService { Service = "SV-1", State = "reserved" });

        System.Answer = static request => request.Method == "GET" ? StubAnswer.Done($"[{service}]") : Says("tmf638-service.answer", service.Replace("reserved", "active", StringComparison.Ordinal));
        (await Inventory.RecordServiceAsync(Call("inventory.service", id: "call-2"), record with { State = "active" }, Token)).State.ShouldBe("active");

        var writes = System.Received.Where(static one => one.Method != "GET").ToList();
        writes.Select(static one => $"{one.Method} {one.Key}").ShouldBe(["POST call-1", "PATCH call-2-change"]);
        foreach (var write in writes)
            Conforms("tmf638-service.request", write.Body);
        Asked[0].ShouldBe($"GET {Services}?serviceCharacteristic.name=circuit&serviceCharacteristic.value=GL-1&offset=0&limit=2");
    }

    [Fact]
    public async Task A_circuit_without_a_service_has_none_to_terminate()
    {
        System.Answer = static _ => StubAnswer.Done("[]");
        (await Should.ThrowAsync<SystemRefusedException>(() => Inventory.RecordServiceAsync(Call("inventory.service"), new ServiceRecord { Circuit = "GL-1", Name = "x", Type = "MSTP", State = "terminated" }, Token)))
            .Code.ShouldBe("service.unknown");
    }
}
