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

    /// <summary>The most rows of a file that is imported, one for each indicator; 2000.</summary>
    public int ImportRows { get; set; } = 2000;

    /// <summary>What is wrong with the settings; null when nothing is.</summary>
    public string? Fault() => this is { VersionsShown: < 1 } or { IndicatorsPerTemplate: < 1 } or { ImportRows: < 1 } ? "LineTests:VersionsShown, IndicatorsPerTemplate and ImportRows must be at least 1." : null;
}
