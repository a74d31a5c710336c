using System.Globalization;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TmForum;
using ResponseWorkflow.Application.TmForum.Requests;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum.Qualifications;

/// <summary>Reads a check that is handed in: what it becomes, and what is wrong with it.</summary>
internal sealed class QualificationReading
{
    private const string Items = "serviceQualificationItem";

    private readonly List<Refusal> _refusals = [];
    private readonly Dictionary<string, (List<DataValue> Entries, List<int> Places)> _lists = new(StringComparer.Ordinal)
    {
        ["sites"] = ([], []), ["circuits"] = ([], []), ["services"] = ([], []),
    };

    private readonly CheckServiceQualification _check;
    private string? _wished;

    private QualificationReading(CheckServiceQualification check) => _check = check;

    /// <summary>What is handed in, and the names by which refusals of its case are told.</summary>
    /// <exception cref="RefusedException">Something is wrong; all of it is named.</exception>
    public static (HandIn Request, TmfFieldNames Names) Read(CheckServiceQualification check)
    {
        var reading = new QualificationReading(check);
        reading.ReadWhole();
        if (reading._refusals.Count > 0)
            throw new RefusedException(reading._refusals);
        var request = new HandIn
        {
            Resource = NorthResource.ServiceQualification,
            ExternalId = check.ExternalId,
            Unit = TmfParty.IdOf(check.RelatedParty, TmfParty.Branch),
            Document = TmfJson.Store(check with { Type = "CheckServiceQualification" }),
            Case = reading.CaseOf,
        };
        return (request, new TmfFieldNames(Items, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = "description", ["unitId"] = "relatedParty[branch]", ["customerNumber"] = "relatedParty[customer]", ["data.sites"] = Items, ["data.circuits"] = Items, ["data.wishedDate"] = $"{Items}[0].service.serviceCharacteristic[wishedDate]",
            ["data.requesterName"] = "relatedParty[requester].name",
        })
        {
            ItemOf = (list, place) => reading._lists.TryGetValue(list, out var known) && place < known.Places.Count ? known.Places[place] : null,
        });
    }

    private void ReadWhole()
    {
        (string Name, bool IsGiven)[] told =
        [
            ("id", _check.Id is not null), ("href", _check.Href is not null), ("state", _check.State is not null), ("caseNumber", _check.CaseNumber is not null), ("qualificationResult", _check.QualificationResult is not null),
            ("checkServiceQualificationDate", _check.CheckServiceQualificationDate is not null), ("expectedQualificationDate", _check.ExpectedQualificationDate is not null), ("effectiveQualificationDate", _check.EffectiveQualificationDate is not null),
        ];
        _refusals.AddRange(told.Where(static one => one.IsGiven).Select(static one => TmfRefusals.ReadOnly(one.Name)));
        if (string.IsNullOrWhiteSpace(TmfParty.IdOf(_check.RelatedParty, TmfParty.Customer)))
            _refusals.Add(TmfRefusals.Missing("relatedParty[customer]"));
        if (string.IsNullOrWhiteSpace(_check.Description))
            _refusals.Add(TmfRefusals.Missing("description"));
        var items = _check.ServiceQualificationItem ?? [];
        if (items.Count == 0)
            _refusals.Add(TmfRefusals.Missing(Items));
        for (var place = 0; place < items.Count; place++)
            ReadItem(items[place] ?? new CheckServiceQualificationItem(), place);
    }

    private void ReadItem(CheckServiceQualificationItem item, int place)
    {
        var field = string.Create(CultureInfo.InvariantCulture, $"{Items}[{place}]");
        if (string.IsNullOrWhiteSpace(item.Id))
            _refusals.Add(TmfRefusals.Missing($"{field}.id"));
        if (item.Service is not { } service)
        {
            _refusals.Add(TmfRefusals.Missing($"{field}.service"));
            return;
        }

        var facts = new TmfFacts(service, $"{field}.service", _refusals);
        var entry = new DataObject.Builder().Set("key", item.Id?.Trim() ?? "");
        _wished ??= facts.Text("wishedDate");
        var list = facts.Text("role") switch { "circuit" => "circuits", "service" => "services", _ => "sites" };
        if (list == "circuits")
            Circuit(service, facts, entry);
        else if (list == "services")
            Service(service, facts, entry);
        else
            Site(service, facts, $"{field}.service.place[0]", entry);
        _lists[list].Entries.Add(entry.ToObject());
        _lists[list].Places.Add(place);
    }

    private static void Circuit(TmfService service, TmfFacts facts, DataObject.Builder entry)
    {
        Set(entry, "type", facts.Text("type") is { } type ? type : service.ServiceType);
        if (facts.Number("bandwidth") is { } bandwidth)
            entry.Set("bandwidth", bandwidth);
        Set(entry, "siteA", facts.Text("siteA"));
        Set(entry, "siteZ", facts.Text("siteZ"));
        if (facts.Flag("protection") is { } protection)
            entry.Set("protection", protection);
    }

    private static void Service(TmfService service, TmfFacts facts, DataObject.Builder entry)
    {
        Set(entry, "name", service.Name);
        Set(entry, "site", facts.Text("site"));
    }

    private void Site(TmfService service, TmfFacts facts, string field, DataObject.Builder entry)
    {
        if (service.Place is not [{ } place, ..])
        {
            _refusals.Add(TmfRefusals.Missing(field));
            return;
        }

        Set(entry, "name", place.Name ?? service.Name);
        Set(entry, "address", place.StreetName);
        if (facts.Point(place, field) is { } point)
            entry.Set("longitude", point.Longitude).Set("latitude", point.Latitude);
        Set(entry, "branch", place.Branch);
        Set(entry, "contact", place.Contact);
        Set(entry, "phone", place.Phone);
    }

    // A province asks its branches; a branch, or headquarters, is asked itself.
    private StartCase CaseOf(string unitKind)
    {
        var data = new DataObject.Builder().Set("requesterSide", "province").Set("level", unitKind == "province" ? "province" : "local");
        Set(data, "requesterName", TmfParty.NameOf(_check.RelatedParty, TmfParty.Requester));
        Set(data, "wishedDate", _wished);
        foreach (var (name, list) in _lists)
        {
            if (list.Entries.Count > 0)
                data.Set(name, DataArray.From(list.Entries));
        }

        return new StartCase { Title = _check.Description!.Trim(), CustomerNumber = TmfParty.IdOf(_check.RelatedParty, TmfParty.Customer)?.Trim(), Data = data.ToObject() };
    }

    private static void Set(DataObject.Builder data, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            data.Set(name, value.Trim());
    }
}
