using ResponseWorkflow.Application.Cases.Diagrams;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>A line from a step to the one that may come after it.</summary>
public sealed record DiagramConnectionModel
{
    /// <summary>Id of the activity that it leaves.</summary>
    public required string Source { get; init; }

    /// <summary>Id of the activity that it enters.</summary>
    public required string Target { get; init; }

    /// <summary>The outcome that it follows.</summary>
    public required string Port { get; init; }

    /// <summary>What the outcome is called in Chinese; null when it needs no word.</summary>
    public required string? NameZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string? NameEn { get; init; }

    internal static DiagramConnectionModel Of(DrawnConnection connection) => new()
    {
        Source = connection.Source,
        Target = connection.Target,
        Port = connection.Port,
        NameZh = connection.Name?.Zh,
        NameEn = connection.Name?.En,
    };
}
