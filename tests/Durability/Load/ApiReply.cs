using System.Net;
using System.Text.Json;

namespace Durability.Load;

/// <summary>What the server answered.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The body, JSON.</param>
internal sealed record ApiReply(HttpStatusCode Status, JsonElement Body)
{
    /// <summary>Whether the command was carried out.</summary>
    public bool IsDone => (int)Status is >= 200 and < 300;

    /// <summary>The stable code of a refusal; null when there is none.</summary>
    public string? Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.GetString() : null;

    /// <summary>A text of the body.</summary>
    public string Text(string name) => Body.GetProperty(name).GetString()!;

    /// <inheritdoc/>
    public override string ToString() => $"{(int)Status} {Body}";
}
