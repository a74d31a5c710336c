using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>Ids of executions: the instance's id, a hyphen, and the execution's number in the instance.</summary>
internal static class ExecutionIds
{
    /// <summary>The id of an execution.</summary>
    public static string Of(string instanceId, int execution) => string.Create(CultureInfo.InvariantCulture, $"{instanceId}-{execution}");

    /// <summary>The id of an execution; null for number 0, which none has.</summary>
    public static string? OfOrNull(string instanceId, int execution) => execution == 0 ? null : Of(instanceId, execution);

    /// <summary>Takes an id apart.</summary>
    public static bool TryParse(string? id, [NotNullWhen(true)] out string? instanceId, out int execution)
    {
        (instanceId, execution) = (null, 0);
        if (id is null || !RouteText.CanBeId(id) || id.LastIndexOf('-') is not (> 0 and var hyphen) || !int.TryParse(id.AsSpan(hyphen + 1), NumberStyles.None, CultureInfo.InvariantCulture, out execution))
            return false;
        instanceId = id[..hyphen];
        return true;
    }
}
