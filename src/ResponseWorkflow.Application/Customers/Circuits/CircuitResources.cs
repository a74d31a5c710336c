using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Customers.Circuits;

/// <summary>The resources that circuits use.</summary>
internal static class CircuitResources
{
    /// <summary>What the inventory system calls them.</summary>
    /// <param name="json">The list as a circuit has it; null for none.</param>
    public static IReadOnlyList<string> Of(string? json) => json is null
        ? []
        : [.. DataJson.Parse(json).AsArray()
            .Select(static one => one.TryGetObject(out var resource) && resource["resource"].TryGetString(out var name) && !string.IsNullOrWhiteSpace(name) ? Texts.Shorten(name.Trim(), StorageMetadata.IdLength) : null)
            .OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Has those that are new added, and those that are gone removed.</summary>
    public static void Write(StorageTransaction storage, string circuitId, string? before, string? after)
    {
        var (earlier, now) = (Of(before), Of(after));
        foreach (var gone in earlier.Except(now, StringComparer.Ordinal))
            storage.Delete(new CircuitResourceRow { CircuitId = circuitId, Resource = gone });
        foreach (var added in now.Except(earlier, StringComparer.Ordinal))
            storage.Insert(new CircuitResourceRow { CircuitId = circuitId, Resource = added });
    }
}
