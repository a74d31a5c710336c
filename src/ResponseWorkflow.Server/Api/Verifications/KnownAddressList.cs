namespace ResponseWorkflow.Server.Api.Verifications;

/// <summary>Addresses on file.</summary>
public sealed record KnownAddressList
{
    /// <summary>The addresses.</summary>
    public required IReadOnlyList<KnownAddressModel> Items { get; init; }
}
