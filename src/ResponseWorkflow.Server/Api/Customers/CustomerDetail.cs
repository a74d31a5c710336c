namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>A customer, with what the caller may do.</summary>
public sealed record CustomerDetail
{
    /// <summary>The customer.</summary>
    public required CustomerModel Customer { get; init; }

    /// <summary>Whether the caller may change it.</summary>
    public required bool MayManage { get; init; }
}
