namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A fact that conditions may ask for.</summary>
public sealed record FactRequest
{
    /// <summary>Its name in rows.</summary>
    public string? Name { get; init; }

    /// <summary>What people call it.</summary>
    public LimitText? Label { get; init; }

    /// <summary>What kind of value it has: <c>text</c>, <c>number</c>, <c>truth</c>, <c>instant</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The words that it can have; nothing for any.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>The calendar that answers it by itself.</summary>
    public string? WorkingIn { get; init; }
}
