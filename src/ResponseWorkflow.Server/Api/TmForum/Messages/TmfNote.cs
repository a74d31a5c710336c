using System.Text.Json.Serialization;

namespace ResponseWorkflow.Server.Api.TmForum.Messages;

/// <summary>A note of whoever handed it in.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record TmfNote
{
    /// <summary>Its id, given by the product; a note without one is new.</summary>
    public string? Id { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>When.</summary>
    [JsonConverter(typeof(TmfInstantConverter))]
    public DateTimeOffset? Date { get; init; }

    /// <summary>The text.</summary>
    public string? Text { get; init; }
}
