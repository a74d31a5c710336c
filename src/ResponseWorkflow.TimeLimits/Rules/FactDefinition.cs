using System.Collections.Immutable;

namespace ResponseWorkflow.TimeLimits.Rules;

/// <summary>A fact that conditions may ask for.</summary>
/// <param name="Name">The name that rows use, such as <c>distance</c>.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Kind">What kind of value it has.</param>
/// <param name="Words">The words that a fact of words can have; empty for any.</param>
/// <param name="WorkingIn">For a yes or no: the calendar that answers by whether the start counts, unless the case says so itself.</param>
public sealed record FactDefinition(string Name, LocalText Label, FactKind Kind, ImmutableArray<string> Words, string? WorkingIn);
