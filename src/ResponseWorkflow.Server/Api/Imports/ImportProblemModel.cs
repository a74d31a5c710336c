namespace ResponseWorkflow.Server.Api.Imports;

/// <summary>What is wrong with a row of a file.</summary>
public sealed record ImportProblemModel
{
    /// <summary>Stable code of the rule.</summary>
    public required string Code { get; init; }

    /// <summary>Heading of the column, in the language of the request; null when it is none in particular.</summary>
    public required string? Column { get; init; }

    /// <summary>The rule, in the language of the request.</summary>
    public required string Message { get; init; }
}
