namespace ResponseWorkflow.Application.Tasks.Activities;

/// <summary>When a group is done.</summary>
public enum GroupRule
{
    /// <summary>When all members have answered.</summary>
    All,

    /// <summary>When one has; that answer counts.</summary>
    Any,

    /// <summary>When a given number has.</summary>
    Count,

    /// <summary>When an outcome has more than a given share of all members, or none can get it any more.</summary>
    Vote,
}
