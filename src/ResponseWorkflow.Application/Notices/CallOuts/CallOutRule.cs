namespace ResponseWorkflow.Application.Notices.CallOuts;

/// <summary>
/// Who is told, by short message and by telephone, of a fault of certain customers that has a certain effect and has lasted for some time. Rules are data; the product brings some, administrators change
/// them and add their own.
/// </summary>
public sealed record CallOutRule
{
    /// <summary>By which its versions are kept, such as <c>gold.outage</c>.</summary>
    public string Key { get; init; } = "";

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>Numbers of the customers that it is for; empty for all.</summary>
    public IReadOnlyList<string> Customers { get; init => field = value ?? []; } = [];

    /// <summary>Grades of the customers that it is for; empty for all.</summary>
    public IReadOnlyList<string> Grades { get; init => field = value ?? []; } = [];

    /// <summary>Effects that it is for, such as <c>outage</c>; empty for all.</summary>
    public IReadOnlyList<string> Effects { get; init => field = value ?? []; } = [];

    /// <summary>From how many minutes on it holds.</summary>
    public int FromMinutes { get; init; }

    /// <summary>The level, from 1: the higher, the graver.</summary>
    public int Level { get; init; } = 1;

    /// <summary>Whom it is for.</summary>
    public IReadOnlyList<CallOutTarget> Told { get; init => field = value ?? []; } = [];

    /// <summary>Whether it is used.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>How many of its conditions are set: of several rules from the same minute on, the one with most holds.</summary>
    internal int Conditions => (Customers.Count > 0 ? 1 : 0) + (Grades.Count > 0 ? 1 : 0) + (Effects.Count > 0 ? 1 : 0);
}
