using System.Collections.Immutable;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>What rule rows and additions have in common: what they are called, when they apply and who wrote them.</summary>
public sealed record RowHeader
{
    /// <summary>The row's name, the same in all its versions, such as <c>fault.recovery.gold</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The version, from 1. Where several versions of a row are valid, the highest holds.</summary>
    public required int Version { get; init; }

    /// <summary>The key by which definitions refer to the limit, such as <c>fault.recovery</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What the row asks of a case; a row that asks for more is more specific. One condition a fact.</summary>
    public ImmutableArray<Condition> Conditions { get; init; } = [];

    /// <summary>The first instant at which the row is in force, or null for always.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The first instant at which the row is no more in force, or null for never.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>Who wrote this version.</summary>
    public required string Author { get; init; }

    /// <summary>Why it was written.</summary>
    public required LocalText Reason { get; init; }

    /// <summary>Whether the row is in force at an instant, other versions aside.</summary>
    /// <param name="instant">The instant.</param>
    public bool IsValidAt(DateTimeOffset instant) => !(instant < ValidFrom) && !(instant >= ValidTo);

    /// <summary>Name and version, such as <c>fault.recovery.gold@1</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}@{Version}");
}
