using System.Text.Json;

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Cases of one kind.</summary>
/// <param name="Kind">Id of the kind.</param>
/// <param name="Count">How many are started.</param>
/// <param name="Steps">The most steps that are done of one.</param>
/// <param name="Hours">About how long one may take: some are due before now, others within this time.</param>
/// <param name="Titles">What they are called.</param>
internal sealed record DemoCaseKind(string Kind, int Count, int Steps, int Hours, IReadOnlyList<string> Titles)
{
    /// <summary>What is asked for, in cases whose kind has data of its own: one of these, with <c>{name}</c>, <c>{address}</c>, <c>{contact}</c>, <c>{phone}</c> and <c>{unit}</c> of the customer, <c>{other}</c> branch, a <c>{serial}</c> number and a <c>{day}</c> in its texts.</summary>
    public IReadOnlyList<JsonElement> Data { get; init; } = [];

    /// <summary>Whether the process asks other systems before it asks people: the next task comes a moment later.</summary>
    public bool AsksSystems { get; init; }

    /// <summary>Whether its process starts cases that are parts of it: their tasks are done, too.</summary>
    public bool HasParts { get; init; }
}
