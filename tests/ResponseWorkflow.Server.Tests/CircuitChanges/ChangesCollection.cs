namespace ResponseWorkflow.Server.Tests.CircuitChanges;

/// <summary>Tests of circuits in service and of orders that change share a server.</summary>
[CollectionDefinition(Name)]
public sealed class ChangesCollection : ICollectionFixture<LedgerWorld>
{
    /// <summary>Its name.</summary>
    public const string Name = "circuit changes";
}
