namespace ResponseWorkflow.Application.TmForum.Notices;

/// <summary>The kinds of events of a resource, as its interface names them.</summary>
/// <param name="Created">It was handed in.</param>
/// <param name="StateChanged">Its state is another one.</param>
/// <param name="Changed">Something else of it is: what was asked for, or when it is expected.</param>
public sealed record NorthEvents(string Created, string StateChanged, string Changed)
{
    private static readonly NorthEvents OfOrders = new("ServiceOrderCreateEvent", "ServiceOrderStateChangeEvent", "ServiceOrderAttributeValueChangeEvent");

    private static readonly NorthEvents OfQualifications = new("CheckServiceQualificationCreateEvent", "CheckServiceQualificationStateChangeEvent", "CheckServiceQualificationAttributeValueChangeEvent");

    /// <summary>All of them.</summary>
    public IReadOnlyList<string> All => [Created, StateChanged, Changed];

    /// <summary>Those of a resource.</summary>
    public static NorthEvents Of(NorthResource resource) => resource == NorthResource.ServiceOrder ? OfOrders : OfQualifications;
}
