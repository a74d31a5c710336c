namespace ResponseWorkflow.Application.Cases.Kinds;

/// <summary>The words for a state of a kind of case.</summary>
public sealed class CaseStateName
{
    /// <summary>The key that processes set.</summary>
    public string Key { get; set; } = "";

    /// <summary>In Chinese.</summary>
    public string NameZh { get; set; } = "";

    /// <summary>In English.</summary>
    public string NameEn { get; set; } = "";
}
