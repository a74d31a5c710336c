using System.Text.Json.Nodes;
using CarrierSimulator.Protocol;
using CarrierSimulator.Services;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Activation;

/// <summary>TMF640: configures circuits and withdraws them. It takes its time, and a monitor says how it goes; with a duration of zero it is done at once.</summary>
internal sealed class ActivationApi : ITmfApi
{
    private const string Path = "/tmf-api/ServiceActivationAndConfiguration/v4/service";
    private const string MonitorPath = "/tmf-api/ServiceActivationAndConfiguration/v4/monitor";
    private const string Api = "ServiceActivationAndConfiguration";
    private const string Due = "activation";
    private const string Withdraw = "withdraw";

    private readonly SimulatorSettings _settings;
    private readonly ServiceRegister _services;
    private readonly ServiceActivator _activator;

    /// <summary>Offers it.</summary>
    public ActivationApi(SimulatorSettings settings, ServiceRegister services, ServiceActivator activator, Agenda agenda)
    {
        (_settings, _services, _activator) = (settings, services, activator);
        agenda.On(Due, Finish);
    }

    /// <inheritdoc/>
    public IEnumerable<TmfOperation> Operations =>
    [
        new(Api, "create", HttpMethods.Post, Path, Configure),
        new(Api, "list", HttpMethods.Get, Path, static call => TmfList.Answer(call.Query, call.Session.All(Tables.Services))),
        new(Api, "read", HttpMethods.Get, Path + "/{id}", static call => TmfAnswer.Ok(TmfList.Fields(call.Query, ServiceRegister.Known(call.Session, call.Id)))),
        new(Api, "change", HttpMethods.Patch, Path + "/{id}", call => Start(call, ServiceRegister.Known(call.Session, call.Id), "configure", isNew: false)),
        new(Api, "delete", HttpMethods.Delete, Path + "/{id}", call => Start(call, ServiceRegister.Known(call.Session, call.Id), Withdraw, isNew: false)),
        new(Api, "list", HttpMethods.Get, MonitorPath, static call => TmfList.Answer(call.Query, call.Session.All(Tables.Monitors))),
        new(Api, "monitor", HttpMethods.Get, MonitorPath + "/{id}", static call => TmfAnswer.Ok(call.Session.Find(Tables.Monitors, call.Id) ?? throw TmfException.Unknown("monitor", call.Id))),
    ];

    private TmfAnswer Configure(TmfCall call)
    {
        var circuit = ServiceDocument.Circuit(call.Body) ?? throw TmfException.Invalid("serviceCharacteristic.circuit", "缺少电路编号。", "the number of the circuit is missing.");
        if (ServiceRegister.OfCircuit(call.Session, circuit) is { } known)
            return Start(call, known, "configure", isNew: true);
        _activator.Check(call.Session, circuit, ServiceDocument.Resources(call.Body));
        var body = (JsonObject)call.Body.DeepClone();
        body["state"] = "inactive";
        return Start(call, _services.Create(call.Session, body, call.Now), "configure", isNew: true);
    }

    private TmfAnswer Start(TmfCall call, JsonObject service, string act, bool isNew)
    {
        var id = (string)service["id"]!;
        if (_settings.ActivationDuration <= TimeSpan.Zero)
        {
            var done = _activator.Carry(call.Session, id, act == Withdraw, call.Body, call.Now);
            return act == Withdraw ? TmfAnswer.NoContent() : isNew ? TmfAnswer.Created(View(done)) : TmfAnswer.Ok(View(done));
        }

        var monitor = call.Session.NextId("MO");
        call.Session.Put(Tables.Monitors, monitor, new JsonObject
        {
            ["id"] = monitor,
            ["href"] = $"{MonitorPath}/{monitor}",
            ["sourceHref"] = $"{Path}/{id}",
            ["state"] = "InProgress",
            ["request"] = new JsonObject { ["method"] = act == Withdraw ? HttpMethods.Delete : isNew ? HttpMethods.Post : HttpMethods.Patch, ["to"] = $"{Path}/{id}", ["body"] = call.Body.DeepClone() },
            ["service"] = id,
            ["act"] = act,
            ["@type"] = "Monitor",
        });
        Agenda.Enter(call.Session, Due, monitor, call.Now + _settings.ActivationDuration);
        return TmfAnswer.Accepted(View(service), $"{MonitorPath}/{monitor}");
    }

    private void Finish(StoreSession session, string id, DateTimeOffset at)
    {
        var monitor = session.Copy(Tables.Monitors, id)!;
        try
        {
            var service = _activator.Carry(session, (string)monitor["service"]!, (string)monitor["act"]! == Withdraw, monitor["request"]!["body"]!.AsObject(), at);
            monitor["state"] = "Completed";
            monitor["response"] = new JsonObject { ["statusCode"] = "200", ["body"] = View(service) };
        }
        catch (TmfException refusal)
        {
            monitor["state"] = "Failed";
            monitor["response"] = new JsonObject { ["statusCode"] = refusal.Status.ToString(System.Globalization.CultureInfo.InvariantCulture), ["body"] = JsonNode.Parse(TmfAnswer.Error(refusal, "zh").Body!) };
        }

        session.Put(Tables.Monitors, id, monitor);
    }

    private static JsonObject View(JsonObject service)
    {
        var view = (JsonObject)service.DeepClone();
        view["href"] = $"{Path}/{service["id"]}";
        return view;
    }
}
