using System.Text.Json.Serialization;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.TmForum.Messages;

/// <summary>A characteristic of a service.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record TmfCharacteristic
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its type, such as <c>string</c>; not looked at.</summary>
    public string? ValueType { get; init; }

    /// <summary>Its value.</summary>
    public DataValue Value { get; init; }

    /// <summary>A characteristic with its type.</summary>
    internal static TmfCharacteristic Of(string name, DataValue value) => new()
    {
        Name = name,
        Value = value,
        ValueType = value.Kind switch { DataKind.Number => "number", DataKind.Boolean => "boolean", DataKind.String => "string", DataKind.Array => "array", _ => "object" },
    };
}
