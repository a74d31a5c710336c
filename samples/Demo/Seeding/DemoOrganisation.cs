namespace ResponseWorkflow.Demo.Seeding;

/// <summary>An invented province with its branches, and who works there.</summary>
/// <param name="Units">The units; those above come first.</param>
/// <param name="People">Who works in them.</param>
internal sealed record DemoOrganisation(IReadOnlyList<DemoUnit> Units, IReadOnlyList<DemoPerson> People);
