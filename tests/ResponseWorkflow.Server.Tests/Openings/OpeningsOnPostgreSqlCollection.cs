namespace ResponseWorkflow.Server.Tests.Openings;

/// <summary>Tests of circuit orders on PostgreSQL share a server.</summary>
[CollectionDefinition(Name)]
public sealed class OpeningsOnPostgreSqlCollection : ICollectionFixture<OpeningWorldOnPostgreSql>
{
    /// <summary>Its name.</summary>
    public const string Name = "openings on PostgreSQL";
}
