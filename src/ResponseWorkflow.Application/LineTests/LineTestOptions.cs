namespace ResponseWorkflow.Application.LineTests;

/// <summary>What an operator may set of line tests. Section <c>LineTests</c>.</summary>
public sealed class LineTestOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "LineTests";

    /// <summary>How many versions of a template are shown; 100.</summary>
    public int VersionsShown { get; set; } = 100;

    /// <summary>The most indicators of a template; 100.</summary>
    public int IndicatorsPerTemplate { get; set; } = 100;

    /// <summary>What is wrong with the settings; null when nothing is.</summary>
    public string? Fault() => this is { VersionsShown: < 1 } or { IndicatorsPerTemplate: < 1 } ? "LineTests:VersionsShown and IndicatorsPerTemplate must be at least 1." : null;
}
