using ResponseWorkflow.Server.Api.Imports;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>What an import of rows would do. Nothing is stored.</summary>
public sealed record LimitImportPreviewModel
{
    /// <summary>What would be made of the rows, and what is wrong with them.</summary>
    public required FileImportModel Report { get; init; }

    /// <summary>What the rows would do to running deadlines; null when a row is wrong.</summary>
    public LimitPreviewModel? Preview { get; init; }
}
