namespace ResponseWorkflow.Application.Cases;

/// <summary>How pressing a case is beside its limits.</summary>
public enum CasePriority
{
    /// <summary>Can wait.</summary>
    Low,

    /// <summary>As usual.</summary>
    Normal,

    /// <summary>Before others.</summary>
    High,

    /// <summary>Before everything.</summary>
    Urgent,
}
