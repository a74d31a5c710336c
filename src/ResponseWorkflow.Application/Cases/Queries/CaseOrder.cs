namespace ResponseWorkflow.Application.Cases.Queries;

/// <summary>By what a list of cases is ordered.</summary>
public enum CaseOrder
{
    /// <summary>When they were started.</summary>
    Started,

    /// <summary>When they should be done; those without such an instant are the last.</summary>
    Due,
}
