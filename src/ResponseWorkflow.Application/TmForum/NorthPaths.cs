namespace ResponseWorkflow.Application.TmForum;

/// <summary>Where the interfaces are.</summary>
public static class NorthPaths
{
    /// <summary>Where all begin.</summary>
    public const string Root = "/tmf-api";

    /// <summary>Service orders (TMF641).</summary>
    public const string Ordering = Root + "/serviceOrdering/v4";

    /// <summary>Service qualifications (TMF645).</summary>
    public const string Qualification = Root + "/serviceQualificationManagement/v4";

    /// <summary>The interface of a resource.</summary>
    public static string Of(NorthResource resource) => resource == NorthResource.ServiceOrder ? Ordering : Qualification;

    /// <summary>The address of one of them.</summary>
    public static string Of(NorthResource resource, string id) =>
        resource == NorthResource.ServiceOrder ? $"{Ordering}/serviceOrder/{Uri.EscapeDataString(id)}" : $"{Qualification}/checkServiceQualification/{Uri.EscapeDataString(id)}";
}
