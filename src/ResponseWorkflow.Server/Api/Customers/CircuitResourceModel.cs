using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>A resource that a circuit uses.</summary>
public sealed record CircuitResourceModel
{
    /// <summary>What the inventory system calls it; null when it was not told.</summary>
    public required string? Resource { get; init; }

    /// <summary>Its name.</summary>
    public required string? Name { get; init; }

    /// <summary>What it is, such as port or fibre.</summary>
    public required string? Category { get; init; }

    /// <summary>Where it is: the site or the branch; null when it was not told.</summary>
    public required string? Site { get; init; }

    /// <summary>Which end of the circuit it is at: A or Z; null when it was not told.</summary>
    public required string? End { get; init; }

    internal static IReadOnlyList<CircuitResourceModel> Of(string? json) =>
        json is null ? [] : [.. DataJson.Parse(json).AsArray().Select(static one => Of(one.TryGetObject(out var resource) ? resource : DataObject.Empty))];

    private static CircuitResourceModel Of(DataObject resource) => new()
    {
        Resource = Text(resource, "resource"),
        Name = Text(resource, "name"),
        Category = Text(resource, "category"),
        Site = Text(resource, "site") ?? Text(resource, "branch"),
        End = Text(resource, "end"),
    };

    private static string? Text(DataObject resource, string name) => resource[name].TryGetString(out var text) ? text : null;
}
