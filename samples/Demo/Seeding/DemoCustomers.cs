namespace ResponseWorkflow.Demo.Seeding;

/// <summary>What the invented customers and circuits are put together from.</summary>
/// <param name="Areas">The branches.</param>
/// <param name="Words">First parts of companies' names.</param>
/// <param name="Trades">Last parts of companies' names.</param>
/// <param name="Institutions">What a city has one of.</param>
/// <param name="Surnames">Family names of contacts.</param>
/// <param name="GivenNames">Given names of contacts.</param>
/// <param name="Grades">The grades.</param>
/// <param name="Circuits">How many circuits there are.</param>
/// <param name="CircuitKinds">The kinds of circuits.</param>
internal sealed record DemoCustomers(
    IReadOnlyList<DemoArea> Areas,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Trades,
    IReadOnlyList<string> Institutions,
    IReadOnlyList<string> Surnames,
    IReadOnlyList<string> GivenNames,
    IReadOnlyList<DemoGrade> Grades,
    int Circuits,
    IReadOnlyList<DemoCircuitKind> CircuitKinds);
