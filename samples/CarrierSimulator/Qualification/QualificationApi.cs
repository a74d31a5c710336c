using System.Text.Json.Nodes;
using CarrierSimulator.Protocol;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Qualification;

/// <summary>TMF645: can these sites and circuits be served?</summary>
internal sealed class QualificationApi : ITmfApi
{
    private const string Path = "/tmf-api/serviceQualificationManagement/v4/checkServiceQualification";
    private const string Api = "serviceQualificationManagement";
    private const string Due = "qualification";

    private readonly QualificationJudge _judge;
    private readonly SimulatorSettings _settings;

    /// <summary>Offers it.</summary>
    public QualificationApi(QualificationJudge judge, SimulatorSettings settings, Agenda agenda)
    {
        (_judge, _settings) = (judge, settings);
        agenda.On(Due, Finish);
    }

    /// <inheritdoc/>
    public IEnumerable<TmfOperation> Operations =>
    [
        new(Api, "create", HttpMethods.Post, Path, Create),
        new(Api, "list", HttpMethods.Get, Path, static call => TmfList.Answer(call.Query, call.Session.All(Tables.Qualifications))),
        new(Api, "read", HttpMethods.Get, Path + "/{id}", static call => TmfAnswer.Ok(TmfList.Fields(call.Query, call.Session.Find(Tables.Qualifications, call.Id) ?? throw TmfException.Unknown("qualification", call.Id)))),
    ];

    private TmfAnswer Create(TmfCall call)
    {
        if (call.Body["serviceQualificationItem"] is not JsonArray { Count: > 0 } items)
            throw TmfException.Invalid("serviceQualificationItem", "至少要有一项。", "at least one item is needed.");
        foreach (var (index, item) in items.Index())
        {
            if (item?["service"] is not JsonObject)
                throw TmfException.Invalid($"serviceQualificationItem[{index}].service", "缺少业务。", "is missing.");
        }

        var id = call.Session.NextId("SQ");
        var document = (JsonObject)call.Body.DeepClone();
        document["id"] = id;
        document["href"] = $"{Path}/{id}";
        document["@type"] = "CheckServiceQualification";
        document["checkServiceQualificationDate"] = Instants.Text(call.Now);
        document["language"] = call.Language;
        if ((bool?)call.Body["instantSyncQualification"] ?? false)
        {
            _judge.Judge(call.Session, document, call.Now);
        }
        else
        {
            var ready = call.Now + _settings.QualificationDuration;
            document["state"] = "inProgress";
            document["expectedQualificationDate"] = Instants.Text(ready);
            Agenda.Enter(call.Session, Due, id, ready);
        }

        call.Session.Put(Tables.Qualifications, id, document);
        return TmfAnswer.Created(document);
    }

    private void Finish(StoreSession session, string id, DateTimeOffset at)
    {
        var document = session.Copy(Tables.Qualifications, id)!;
        _judge.Judge(session, document, at);
        session.Put(Tables.Qualifications, id, document);
    }
}
