namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>How the channels stand.</summary>
public sealed record ChannelHealthList
{
    /// <summary>The channels.</summary>
    public required IReadOnlyList<ChannelHealthModel> Items { get; init; }
}
