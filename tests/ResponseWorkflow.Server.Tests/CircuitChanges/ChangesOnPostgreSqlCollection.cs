namespace ResponseWorkflow.Server.Tests.CircuitChanges;

/// <summary>Tests of circuits in service and of orders that change share a server on PostgreSQL.</summary>
[CollectionDefinition(Name)]
public sealed class ChangesOnPostgreSqlCollection : ICollectionFixture<LedgerWorldOnPostgreSql>
{
    /// <summary>Its name.</summary>
    public const string Name = "circuit changes on PostgreSQL";
}
