namespace ResponseWorkflow.Application.TmForum;

/// <summary>What other systems hand in by TM Forum interfaces.</summary>
public enum NorthResource
{
    /// <summary>A service order (TMF641): a case that opens or changes circuits.</summary>
    ServiceOrder,

    /// <summary>A check of a service qualification (TMF645): a case that verifies resources.</summary>
    ServiceQualification,
}
