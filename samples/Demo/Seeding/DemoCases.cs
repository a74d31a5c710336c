namespace ResponseWorkflow.Demo.Seeding;

/// <summary>The cases that are started.</summary>
/// <param name="Customers">Names of customers, all invented.</param>
/// <param name="Kinds">What is started, and how it goes on.</param>
internal sealed record DemoCases(IReadOnlyList<string> Customers, IReadOnlyList<DemoCaseKind> Kinds);
