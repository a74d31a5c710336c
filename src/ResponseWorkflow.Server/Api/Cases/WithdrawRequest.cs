namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Withdraws a case.</summary>
public sealed record WithdrawRequest
{
    /// <summary>Why, for the history of the case.</summary>
    public string? Reason { get; init; }
}
