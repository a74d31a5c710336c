using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Cases.Diagrams;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Queries;

namespace ResponseWorkflow.Application.Cases.History;

/// <summary>Reads what happened to cases: what people and processes did to them, what people did with their tasks, and what their processes did. Safe for use by several threads.</summary>
/// <param name="database">Where it is stored.</param>
/// <param name="catalogue">Knows what the steps of processes are called.</param>
public sealed class CaseTimeline(Database database, IDefinitionCatalogue catalogue)
{
    /// <summary>A page, the newest first.</summary>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="withProcess">Whether the steps of its processes are told too, as far as retention has kept them.</param>
    /// <param name="before">The last of the page before; null for the first page.</param>
    /// <param name="limit">The most.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>.</exception>
    public async Task<IReadOnlyList<TimelineEntry>> ListAsync(string caseId, bool withProcess, CasePlace? before, int limit, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var row = await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        var entries = await EventsAsync(context, row.Id, before, limit, cancellationToken);
        entries.AddRange(await TaskTimeline.OfCaseAsync(context, row.Id, before, limit, cancellationToken));
        if (withProcess)
            entries.AddRange(await StepsAsync(context, row.Id, before, limit, cancellationToken));
        TimelineEntry[] shown =
        [
            .. entries.Where(entry => before is null || IsBefore(entry, before))
                .OrderByDescending(static entry => entry.At).ThenByDescending(static entry => entry.Id, StringComparer.Ordinal)
                .Take(limit),
        ];
        var people = await PersonNames.ReadAsync(context, shown.Select(static entry => entry.By), cancellationToken);
        return [.. shown.Select(entry => entry with { By = people.Of(entry.By) })];
    }

    private static bool IsBefore(TimelineEntry entry, CasePlace place) => entry.At < place.At || (entry.At == place.At && string.CompareOrdinal(entry.Id, place.Id) < 0);

    // Those of the same instant as the place are read again, and left out above: ids of events and of steps are ordered together there.
    private static async Task<List<TimelineEntry>> EventsAsync(ResponseDbContext context, string caseId, CasePlace? before, int limit, CancellationToken cancellationToken)
    {
        var events = context.CaseEvents.Where(row => row.CaseId == caseId);
        if (before is not null)
        {
            var end = CaseEvents.After(before.At);
            events = events.Where(row => row.Id.CompareTo(end) < 0);
        }

        return await events.OrderByDescending(static row => row.Id).Take(limit + (before is null ? 0 : await SameInstantAsync(context, caseId, before, cancellationToken)))
            .Select(static row => new TimelineEntry { Id = row.Id, At = row.At, Act = row.Act, By = row.By, Data = row.Data })
            .ToListAsync(cancellationToken);
    }

    private static Task<int> SameInstantAsync(ResponseDbContext context, string caseId, CasePlace before, CancellationToken cancellationToken)
    {
        var (from, end) = (CaseEvents.From(before.At), CaseEvents.After(before.At));
        return context.CaseEvents.CountAsync(row => row.CaseId == caseId && row.Id.CompareTo(from) >= 0 && row.Id.CompareTo(end) < 0, cancellationToken);
    }

    // A case has few instances, and the history of each is ordered by its sequence: what is later than the place is passed over in the key.
    private async Task<List<TimelineEntry>> StepsAsync(ResponseDbContext context, string caseId, CasePlace? before, int limit, CancellationToken cancellationToken)
    {
        var instances = await context.Instances.Where(row => row.CaseId == caseId).Select(static row => new { row.Id, row.VersionId }).ToListAsync(cancellationToken);
        var found = new List<TimelineEntry>();
        foreach (var (instanceId, versionId) in instances.Select(static one => (one.Id, one.VersionId)))
        {
            var steps = context.Journal.Where(row => row.InstanceId == instanceId);
            var same = 0;
            if (before is not null)
            {
                steps = steps.Where(row => row.Timestamp <= before.At);
                same = await context.Journal.CountAsync(row => row.InstanceId == instanceId && row.Timestamp == before.At, cancellationToken);
            }

            var rows = await steps.OrderByDescending(static row => row.Sequence).Take(limit + same)
                .Select(static row => new { row.Sequence, row.Timestamp, row.EventName, row.ActivityName, row.ActivityId, row.Message })
                .ToListAsync(cancellationToken);
            var names = await NamesAsync(versionId, cancellationToken);
            found.AddRange(rows.Select(row => new TimelineEntry
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{row.Timestamp.UtcTicks:x16}:{instanceId}:{row.Sequence:x8}"),
                At = row.Timestamp,
                Act = row.EventName,
                InstanceId = instanceId,
                Activity = row.ActivityName ?? row.ActivityId,
                NameZh = names(row.ActivityId)?.Zh,
                NameEn = names(row.ActivityId)?.En,
                Message = row.Message,
            }));
        }

        return found;
    }

    // The outermost activities stand for the process itself. A time line without names is better than none.
    private async Task<Func<string, LocalName?>> NamesAsync(string versionId, CancellationToken cancellationToken)
    {
        try
        {
            var definition = (await catalogue.GetVersionAsync(versionId, cancellationToken)).Workflow.Definition;
            var process = definition.Name is { Length: > 0 } name ? new LocalName(name, name) : null;
            var steps = ProcessDrawing.Names(definition);
            return id => id == definition.Root.Id && definition.Root.DisplayName == id ? process : steps.GetValueOrDefault(id) ?? process;
        }
        catch (RefusedException)
        {
            return static _ => null;
        }
    }
}
