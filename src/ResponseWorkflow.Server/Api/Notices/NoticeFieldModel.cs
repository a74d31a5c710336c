namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>A field that texts may use.</summary>
public sealed record NoticeFieldModel
{
    /// <summary>Name, as it stands in a text between braces.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in Chinese.</summary>
    public required string Zh { get; init; }

    /// <summary>What it is, in English.</summary>
    public required string En { get; init; }
}
