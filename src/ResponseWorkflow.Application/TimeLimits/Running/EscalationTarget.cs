using System.Text.Json.Serialization;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>Whom a step of an escalation ladder is for, by the organisation as it was when the step came.</summary>
/// <param name="Role">The role that the rule row names.</param>
/// <param name="Unit">The unit that the rule row names, seen from the case.</param>
/// <param name="UnitId">That unit; null when there is none.</param>
/// <param name="Channel">How they are told.</param>
/// <param name="People">Ids of the users; empty when nobody holds the role there or above.</param>
public sealed record EscalationTarget(string Role, string Unit, string? UnitId, string Channel, IReadOnlyList<string> People)
{
    /// <summary>Id of the role; null when the owner of the case is meant.</summary>
    [JsonIgnore]
    public string? RoleId { get; init; }
}
