namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>The words for a state.</summary>
public sealed record CaseStateModel
{
    /// <summary>The key that processes set.</summary>
    public required string Key { get; init; }

    /// <summary>In Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>In English.</summary>
    public required string NameEn { get; init; }
}
