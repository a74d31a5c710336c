namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>Somebody who is editing a definition.</summary>
public sealed record EditorModel
{
    /// <summary>Name of the person.</summary>
    public required string Name { get; init; }

    /// <summary>When the person's page said so last.</summary>
    public required DateTimeOffset SeenAt { get; init; }
}
