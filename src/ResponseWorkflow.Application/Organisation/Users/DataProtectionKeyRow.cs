namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>A key that protects sessions; kept in the database so that sessions outlive a restart and are valid on every node.</summary>
public sealed class DataProtectionKeyRow
{
    /// <summary>Name of the key.</summary>
    public required string Id { get; init; }

    /// <summary>The key as ASP.NET Core writes it.</summary>
    public required string Xml { get; init; }
}
