namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Kinds of cases that can be started now.</summary>
public sealed record StartableList
{
    /// <summary>Those that the caller has started lately first, then in the order of the settings.</summary>
    public required IReadOnlyList<StartableModel> Items { get; init; }
}
