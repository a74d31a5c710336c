namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Cases of one kind.</summary>
/// <param name="Kind">Id of the kind.</param>
/// <param name="Count">How many are started.</param>
/// <param name="Steps">The most steps that are done of one.</param>
/// <param name="Hours">About how long one may take: some are due before now, others within this time.</param>
/// <param name="Titles">What they are called.</param>
internal sealed record DemoCaseKind(string Kind, int Count, int Steps, int Hours, IReadOnlyList<string> Titles);
