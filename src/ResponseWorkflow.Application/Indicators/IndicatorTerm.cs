namespace ResponseWorkflow.Application.Indicators;

/// <summary>What people call something that an indicator counts, and in what it is counted.</summary>
public sealed class IndicatorTerm
{
    /// <summary>The key that processes give to their facts, such as <c>opening.circuit</c>.</summary>
    public string Key { get; set; } = "";

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; set; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>What one of it is, in Chinese, such as 条.</summary>
    public string MeasureZh { get; set; } = "";

    /// <summary>What one of it is, in English, such as <c>circuit</c>.</summary>
    public string MeasureEn { get; set; } = "";
}
