namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>Something in a definition that should be looked at.</summary>
public sealed record WarningModel
{
    /// <summary>Stable code.</summary>
    public required string Code { get; init; }

    /// <summary>What is odd and what to do, in English.</summary>
    public required string Message { get; init; }

    /// <summary>The same in Chinese.</summary>
    public required string MessageZh { get; init; }

    /// <summary>Id of the activity; null for the definition itself.</summary>
    public required string? ActivityId { get; init; }

    /// <summary>Name of the activity.</summary>
    public required string? ActivityName { get; init; }

    /// <summary>The property in the document.</summary>
    public required string? Property { get; init; }
}
