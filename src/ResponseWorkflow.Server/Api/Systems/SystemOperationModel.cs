using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.Systems;

/// <summary>Something that a system can be asked.</summary>
public sealed record SystemOperationModel
{
    /// <summary>Key, such as <c>inventory.qualify</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Key of the system.</summary>
    public required string System { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>JSON Schema of the request.</summary>
    public required JsonText Request { get; init; }

    /// <summary>JSON Schema of the answer.</summary>
    public required JsonText Answer { get; init; }
}
