using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Cases.Diagrams;

/// <summary>Draws the processes of cases for those who may see the case. Safe for use by several threads.</summary>
/// <param name="database">Where cases and histories are stored.</param>
/// <param name="catalogue">Knows the definitions as they were drawn.</param>
/// <param name="options">The kinds of cases.</param>
public sealed class CaseDiagrams(Database database, IDefinitionCatalogue catalogue, IOptions<CaseOptions> options)
{
    /// <summary>The process of a case.</summary>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="instanceId">Which of its instances; null for the one that the case was started with.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>; <c>case.noInstance</c>: the case has no such instance; <c>case.processGone</c>: retention has removed it.</exception>
    public async Task<CaseDiagram> GetAsync(string caseId, string? instanceId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var row = await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        var instances = await (from one in context.Instances
                               join definition in context.Definitions on one.DefinitionId equals definition.DefinitionId
                               where one.CaseId == row.Id
                               orderby one.CreatedAt, one.Id
                               select new { one.Id, one.VersionId, one.DefinitionId, definition.Name, one.CreatedAt, IsFinished = one.FinishedAt != null }).ToListAsync(cancellationToken);
        var wanted = instanceId ?? row.InstanceId;
        var chosen = instances.Find(one => one.Id == wanted) ?? throw (instanceId is null ? CaseRefusals.ProcessGone(row.Number) : CaseRefusals.NoInstance(row.Number, instanceId));
        var definitionOf = await catalogue.GetVersionAsync(chosen.VersionId, cancellationToken);
        var kind = options.Value.Find(row.Kind);
        var name = NameOf(chosen.DefinitionId, chosen.Name);
        return new CaseDiagram(
            chosen.Id,
            name,
            definitionOf.Version,
            ProcessDrawing.Of(definitionOf.Workflow.Definition, name),
            await StandingsAsync(context, chosen.Id, cancellationToken),
            [.. instances.Select(one => new CaseInstance(one.Id, NameOf(one.DefinitionId, one.Name), one.CreatedAt, one.IsFinished))]);

        // A definition has one name, the kind of case that runs it has one in each language.
        LocalName NameOf(string definitionId, string definitionName) => new(definitionName, kind?.DefinitionId == definitionId ? kind.NameEn : definitionName);
    }

    // The database counts: an instance that loops has thousands of executions.
    private static async Task<IReadOnlyDictionary<string, StepStanding>> StandingsAsync(ResponseDbContext context, string instanceId, CancellationToken cancellationToken)
    {
        var tallies = await context.Activities.Where(row => row.InstanceId == instanceId)
            .GroupBy(static row => new { row.NodeId, row.Status })
            .Select(static group => new { group.Key.NodeId, group.Key.Status, Count = group.Count(), Last = group.Max(static row => row.Execution) })
            .ToListAsync(cancellationToken);
        var nodes = tallies.GroupBy(static tally => tally.NodeId, StringComparer.Ordinal).Select(static node => new
        {
            NodeId = node.Key,
            Count = node.Sum(static tally => tally.Count),

            // A step that is gone through again is where it is now, whatever became of it before.
            Shown = node.OrderByDescending(static tally => IsUnderWay(tally.Status)).ThenByDescending(static tally => tally.Last).First(),
        }).ToArray();
        var last = nodes.Select(static node => node.Shown.Last).ToArray();
        var times = await context.Activities.Where(row => row.InstanceId == instanceId && last.Contains(row.Execution))
            .Select(static row => new { row.Execution, row.StartedAt, row.CompletedAt })
            .ToDictionaryAsync(static row => row.Execution, cancellationToken);
        return nodes.ToDictionary(
            static node => node.NodeId,
            node => new StepStanding(StateOf(node.Shown.Status), node.Count, times[node.Shown.Last].StartedAt, times[node.Shown.Last].CompletedAt),
            StringComparer.Ordinal);
    }

    private static bool IsUnderWay(ActivityStatus status) => status is ActivityStatus.Pending or ActivityStatus.Running;

    private static StepState StateOf(ActivityStatus status) => status switch
    {
        ActivityStatus.Completed => StepState.Done,
        ActivityStatus.Canceled => StepState.Cancelled,
        ActivityStatus.Faulted => StepState.Faulted,
        _ => StepState.Current,
    };
}
