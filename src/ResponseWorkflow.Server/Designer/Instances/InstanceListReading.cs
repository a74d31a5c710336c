using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Queries;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Designer.Instances.Requests;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>Reads what the Studio asks of the list of instances; all that is wrong is refused together.</summary>
internal sealed class InstanceListReading
{
    private const int DefaultPageSize = 25;

    // A sub-status that Elsa knows and instances here never have.
    private const string Interrupted = "Interrupted";

    private readonly List<Refusal> _refusals = [];

    private InstanceListReading(InstanceListRequest request)
    {
        Page = new PageRequest(request.Page ?? 0, request.PageSize ?? DefaultPageSize);
        Order = Name<InstanceOrder>("orderBy", request.OrderBy) ?? InstanceOrder.Created;
        IsDescending = DirectionOf(request.OrderDirection);
        var subStatuses = Given(request.SubStatus, request.SubStatuses);
        Search = new InstanceSearch
        {
            Text = Text("searchTerm", request.SearchTerm),
            DefinitionIds = [.. Given(request.DefinitionId, request.DefinitionIds).Select(id => Text("definitionIds", id, StorageMetadata.IdLength)!)],
            CorrelationId = Text("correlationId", request.CorrelationId),
            Version = request.Version,
            HasIncidents = request.HasIncidents,
            Statuses = [.. Given(request.Status, request.Statuses).Select(status => Name<WorkflowStatus>("statuses", status)).OfType<WorkflowStatus>()],
            SubStatuses = [.. subStatuses.Where(static subStatus => !IsInterrupted(subStatus)).Select(subStatus => Name<WorkflowSubStatus>("subStatuses", subStatus)).OfType<WorkflowSubStatus>()],
            Instants = [.. (request.TimestampFilters ?? []).Select(Condition).OfType<InstantCondition>()],
        };
        IsEmpty = request.IsSystem == true || (subStatuses.Count > 0 && subStatuses.All(IsInterrupted));
    }

    /// <summary>Which page.</summary>
    public PageRequest Page { get; }

    /// <summary>In which order; the newest first when nothing is said.</summary>
    public InstanceOrder Order { get; }

    /// <summary>Whether the order is turned round.</summary>
    public bool IsDescending { get; }

    /// <summary>Which instances.</summary>
    public InstanceSearch Search { get; }

    /// <summary>Whether something is asked for that no instance is.</summary>
    public bool IsEmpty { get; }

    /// <summary>Reads a request.</summary>
    /// <exception cref="RefusedException">A value is none of those that it may be.</exception>
    public static InstanceListReading Read(InstanceListRequest request)
    {
        var reading = new InstanceListReading(request);
        return reading._refusals.Count == 0 ? reading : throw new RefusedException(reading._refusals);
    }

    private static bool IsInterrupted(string subStatus) => subStatus.Equals(Interrupted, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Given(string? one, IReadOnlyList<string>? several) =>
        [.. (several ?? []).Append(one).OfType<string>().Where(static value => value.Length > 0).Distinct(StringComparer.Ordinal)];

    private bool DirectionOf(string? direction)
    {
        if (string.IsNullOrEmpty(direction))
            return true;
        if (direction.Equals("Ascending", StringComparison.OrdinalIgnoreCase))
            return false;
        if (!direction.Equals("Descending", StringComparison.OrdinalIgnoreCase))
            _refusals.Add(ApiRefusals.NotOneOf("orderDirection", ["Ascending", "Descending"]));
        return true;
    }

    private string? Text(string field, string? value, int limit = StorageMetadata.NameLength)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (value.Length > limit || value.Any(char.IsControl))
            _refusals.Add(ApiRefusals.BadText(field, limit));
        return value;
    }

    private InstantCondition? Condition(TimestampFilter filter)
    {
        if (string.IsNullOrEmpty(filter.Column) || filter.Timestamp is not { } instant)
            return null;
        var column = Name<InstantColumn>("timestampFilters.column", filter.Column.EndsWith("At", StringComparison.OrdinalIgnoreCase) ? filter.Column[..^2] : filter.Column);
        var comparison = Name<InstantComparison>("timestampFilters.operator", filter.Operator) ?? InstantComparison.Is;
        return column is { } known ? new InstantCondition(known, comparison, instant) : null;
    }

    private T? Name<T>(string field, string? text)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
            return null;
        if (Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known)
            return Enum.Parse<T>(known);
        _refusals.Add(ApiRefusals.NotOneOf(field, Enum.GetNames<T>()));
        return null;
    }
}
