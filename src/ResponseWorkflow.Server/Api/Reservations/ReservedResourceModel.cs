using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Reservations;

/// <summary>A resource that is held.</summary>
public sealed record ReservedResourceModel
{
    /// <summary>What the inventory system calls it; null when it was not told.</summary>
    public required string? Resource { get; init; }

    /// <summary>Its name.</summary>
    public required string? Name { get; init; }

    /// <summary>What it is, such as port or fibre.</summary>
    public required string? Category { get; init; }

    /// <summary>The item of the request that it is for.</summary>
    public required string? Key { get; init; }

    internal static ReservedResourceModel Of(DataObject resource) => new()
    {
        Resource = Text(resource, "resource"),
        Name = Text(resource, "name"),
        Category = Text(resource, "category"),
        Key = Text(resource, "key"),
    };

    private static string? Text(DataObject resource, string name) => resource[name].TryGetString(out var text) ? text : null;
}
