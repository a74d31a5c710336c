namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Where the customers of a branch are.</summary>
/// <param name="Unit">Code of the branch.</param>
/// <param name="Customers">How many customers it has.</param>
/// <param name="Telephone">What telephone numbers begin with: a code that no real place has.</param>
/// <param name="City">Name of the city.</param>
/// <param name="Districts">Its districts.</param>
/// <param name="Streets">Its streets.</param>
/// <param name="Manager">Sign-in name of the customer manager.</param>
internal sealed record DemoArea(string Unit, int Customers, string Telephone, string City, IReadOnlyList<string> Districts, IReadOnlyList<string> Streets, string Manager);
