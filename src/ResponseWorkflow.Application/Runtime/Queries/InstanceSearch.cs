using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Runtime.Instances;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Runtime.Queries;

/// <summary>Which instances a numbered page of a list shows; what is null or empty does not narrow it.</summary>
public sealed record InstanceSearch
{
    private const string Escape = "\\";

    /// <summary>All sub-statuses, and which of them a status stands for.</summary>
    private static readonly WorkflowSubStatus[] Alive = [WorkflowSubStatus.Pending, WorkflowSubStatus.Executing, WorkflowSubStatus.Suspended];
    private static readonly WorkflowSubStatus[] Ended = [WorkflowSubStatus.Finished, WorkflowSubStatus.Cancelled, WorkflowSubStatus.Faulted];

    /// <summary>A part of the name, correlation id, instance id or definition id, whatever the case. There is no index for parts of texts.</summary>
    public string? Text { get; init; }

    /// <summary>Logical ids of definitions.</summary>
    public IReadOnlyList<string> DefinitionIds { get; init; } = [];

    /// <summary>Correlation id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Number of the version.</summary>
    public int? Version { get; init; }

    /// <summary>Whether the state holds errors.</summary>
    public bool? HasIncidents { get; init; }

    /// <summary>Statuses.</summary>
    public IReadOnlyList<WorkflowStatus> Statuses { get; init; } = [];

    /// <summary>Sub-statuses.</summary>
    public IReadOnlyList<WorkflowSubStatus> SubStatuses { get; init; } = [];

    /// <summary>Conditions on instants, all of which must hold.</summary>
    public IReadOnlyList<InstantCondition> Instants { get; init; } = [];

    /// <summary>The sub-statuses that may be among the instances: those that the statuses and the sub-statuses both allow.</summary>
    internal IReadOnlyList<WorkflowSubStatus> Allowed =>
    [
        .. Alive.Concat(Ended)
            .Where(subStatus => Statuses.Count == 0 || Statuses.Contains(Alive.Contains(subStatus) ? WorkflowStatus.Running : WorkflowStatus.Finished))
            .Where(subStatus => SubStatuses.Count == 0 || SubStatuses.Contains(subStatus)),
    ];

    /// <summary>Whether every sub-status is allowed.</summary>
    internal bool AllowsAll => Allowed.Count == Alive.Length + Ended.Length;

    /// <summary>The instances, in no order.</summary>
    internal IQueryable<InstanceRow> Apply(IQueryable<InstanceRow> rows)
    {
        rows = ApplyWithoutStatus(rows);
        if (AllowsAll)
            return rows;
        var allowed = Allowed;
        if (allowed.Count == 1)
        {
            var only = allowed[0];
            return rows.Where(row => row.SubStatus == only);
        }

        return rows.Where(row => allowed.Contains(row.SubStatus));
    }

    /// <summary>The instances, told so that no index of a definition or a sub-status serves: for a walk along the index of an order, which many of them stand in.</summary>
    internal IQueryable<InstanceRow> ApplyAlong(IQueryable<InstanceRow> rows)
    {
        // Without statistics a database takes any index of an equality, and sorts what it finds, however much that is.
        if (DefinitionIds.Count > 0)
            rows = rows.Where(row => DefinitionIds.Contains(row.DefinitionId + ""));
        if (!AllowsAll)
        {
            var others = Alive.Concat(Ended).Except(Allowed).ToArray();
            rows = rows.Where(row => !others.Contains(row.SubStatus));
        }

        return (this with { DefinitionIds = [] }).ApplyWithoutStatus(rows);
    }

    /// <summary>The instances whatever they do.</summary>
    internal IQueryable<InstanceRow> ApplyWithoutStatus(IQueryable<InstanceRow> rows)
    {
        if (DefinitionIds.Count == 1)
        {
            var only = DefinitionIds[0];
            rows = rows.Where(row => row.DefinitionId == only);
        }
        else if (DefinitionIds.Count > 1)
        {
            rows = rows.Where(row => DefinitionIds.Contains(row.DefinitionId));
        }

        if (CorrelationId is { } correlationId)
            rows = rows.Where(row => row.CorrelationId == correlationId);
        if (Version is { } version)
            rows = rows.Where(row => row.Version == version);
        if (HasIncidents is { } hasIncidents)
            rows = hasIncidents ? rows.Where(static row => row.IncidentCount > 0) : rows.Where(static row => row.IncidentCount == 0);
        foreach (var condition in Instants)
            rows = condition.Apply(rows);
        return string.IsNullOrWhiteSpace(Text) ? rows : Containing(rows, Text.Trim());
    }

    /// <summary>The same text for the same instances.</summary>
    internal string Key()
    {
        var key = new StringBuilder();
        void Add(string? part) => key.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part};");
        Add(Text?.Trim());
        Add(string.Join('\n', DefinitionIds.Order(StringComparer.Ordinal)));
        Add(CorrelationId);
        Add($"{Version} {HasIncidents}");
        Add(string.Join(' ', Allowed));
        foreach (var condition in Instants)
            Add($"{condition.Column} {condition.Comparison} {condition.Instant.UtcTicks}");
        return key.ToString();
    }

    private static IQueryable<InstanceRow> Containing(IQueryable<InstanceRow> rows, string text)
    {
        var pattern = $"%{Escaped(text.ToLowerInvariant())}%";
#pragma warning disable CA1304, CA1311 // The database lowers the letters: the culture of this process has no say in it.
        return rows.Where(row => EF.Functions.Like(row.Name!.ToLower(), pattern, Escape) || EF.Functions.Like(row.CorrelationId!.ToLower(), pattern, Escape)
            || EF.Functions.Like(row.Id.ToLower(), pattern, Escape) || EF.Functions.Like(row.DefinitionId.ToLower(), pattern, Escape));
#pragma warning restore CA1304, CA1311
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
}
