using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A fact that conditions may ask for.</summary>
public sealed record FactModel
{
    /// <summary>Its name in rows.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it.</summary>
    public required LimitText Label { get; init; }

    /// <summary>What kind of value it has.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>The words that it can have; nothing for any.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The calendar that answers it by itself; null for none.</summary>
    public required string? WorkingIn { get; init; }
}
