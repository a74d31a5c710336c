using ResponseWorkflow.Application.TmForum;
using ResponseWorkflow.Application.TmForum.Requests;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum.Qualifications;

/// <summary>Tells a check: what was asked, and what its case has answered.</summary>
internal static class QualificationWriting
{
    private const string Qualified = "qualified";
    private const string Unqualified = "unqualified";

    // What the desk writes of each site.
    private static readonly string[] Facts = ["feasible", "existing", "work", "investmentAccess", "investmentEquipment", "durationDays", "coordination"];

    /// <summary>The check.</summary>
    public static CheckServiceQualification Of(NorthSummary found)
    {
        var (row, kept) = (found.Request, TmfJson.Read<CheckServiceQualification>(found.Request.Document));
        var isDone = row.State == NorthStates.Done;
        var results = isDone ? ResultsOf(DataJson.Parse(found.Case.Data).AsObject()) : [];
        var items = (kept.ServiceQualificationItem ?? []).Select(item => Told(item, row.State, results, isDone)).ToList();
        return kept with
        {
            Id = row.CaseId,
            Href = NorthPaths.Of(NorthResource.ServiceQualification, row.CaseId),
            CaseNumber = found.Case.Number,
            State = row.State,
            CheckServiceQualificationDate = row.OrderedAt,
            ExpectedQualificationDate = row.ExpectedAt,
            EffectiveQualificationDate = isDone ? row.EndedAt : null,
            QualificationResult = !isDone ? null : items.TrueForAll(static item => item.QualificationItemResult == Qualified) ? Qualified : Unqualified,
            ServiceQualificationItem = items,
            Type = "CheckServiceQualification",
        };
    }

    private static CheckServiceQualificationItem Told(CheckServiceQualificationItem item, string state, Dictionary<string, DataObject> results, bool isDone)
    {
        var told = item with { State = state, Type = "CheckServiceQualificationItem" };
        if (!isDone)
            return told;
        var sites = SitesOf(item);
        var denied = sites.Where(site => !results.TryGetValue(site, out var result) || (result["feasible"].TryGetString(out var text) && text == "no")).ToList();
        return told with
        {
            QualificationItemResult = denied.Count == 0 ? Qualified : Unqualified,
            EligibilityUnavailabilityReason = denied.Count == 0 ? null : [.. denied.Select(site => ReasonOf(site, results.GetValueOrDefault(site)))],
            Service = sites is [var own] && own == item.Id && results.TryGetValue(own, out var found) ? WithFacts(item.Service!, found) : item.Service,
        };
    }

    // A circuit is as good as its ends; a site stands for itself.
    private static List<string> SitesOf(CheckServiceQualificationItem item)
    {
        var values = (item.Service?.ServiceCharacteristic ?? []).Where(static one => one?.Name is "siteA" or "siteZ" or "site").Select(static one => one.Value.TryGetString(out var text) ? text.Trim() : "").Where(static text => text.Length > 0);
        return [.. values.DefaultIfEmpty(item.Id?.Trim() ?? "").Distinct(StringComparer.Ordinal)];
    }

    private static TmfService WithFacts(TmfService service, DataObject result) => service with
    {
        ServiceCharacteristic =
        [
            .. (service.ServiceCharacteristic ?? []).Where(static one => one?.Name is { } name && !Facts.Contains(name, StringComparer.Ordinal)),
            .. Facts.Where(name => !result[name].IsNull).Select(name => TmfCharacteristic.Of(name, result[name])),
        ],
    };

    private static TmfReason ReasonOf(string site, DataObject? result) => new()
    {
        Code = result is null ? "notAnswered" : "notFeasible",
        Label = result is not null && result["work"].TryGetString(out var work) && work.Length > 0 ? work : result is not null && result["existing"].TryGetString(out var existing) && existing.Length > 0 ? existing : site,
    };

    private static Dictionary<string, DataObject> ResultsOf(DataObject data)
    {
        var results = new Dictionary<string, DataObject>(StringComparer.Ordinal);
        if (!data["results"].TryGetArray(out var list))
            return results;
        foreach (var entry in list)
        {
            if (entry.TryGetObject(out var result) && result["site"].TryGetString(out var site))
                results[site] = result;
        }

        return results;
    }
}
