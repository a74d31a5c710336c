namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Those who take part in a case.</summary>
public sealed record ParticipantList
{
    /// <summary>In the order in which they came.</summary>
    public required IReadOnlyList<ParticipantModel> Items { get; init; }
}
