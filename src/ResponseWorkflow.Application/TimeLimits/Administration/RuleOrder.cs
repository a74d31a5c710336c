namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>The order of a list of rows.</summary>
public enum RuleOrder
{
    /// <summary>By key, and then by id.</summary>
    Key,

    /// <summary>By id.</summary>
    Id,

    /// <summary>By when they were changed; what was never changed comes first.</summary>
    Changed,
}
