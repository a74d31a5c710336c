namespace ResponseWorkflow.Application.LineTests.Templates;

/// <summary>What is measured of circuits of some types before they are handed over. Templates are data; the product brings some, administrators change them and add their own.</summary>
public sealed record TestTemplate
{
    /// <summary>By which processes name it, such as <c>digital</c>.</summary>
    public string Key { get; init; } = "";

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>Keys of the types of circuit that it is for.</summary>
    public IReadOnlyList<string> CircuitTypes { get; init => field = value ?? []; } = [];

    /// <summary>Whether tests are made by it.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Whether its thresholds are values to start with, which every carrier sets for itself.</summary>
    public bool IsStartingValue { get; init; }

    /// <summary>The indicators, in the order in which they are measured.</summary>
    public IReadOnlyList<TestIndicator> Indicators { get; init => field = value ?? []; } = [];
}
