namespace ResponseWorkflow.Server.Tests.Openings;

/// <summary>Tests of circuit orders share a server: each has orders and circuits of its own, and the carrier's systems as it left them to nobody.</summary>
[CollectionDefinition(Name)]
public sealed class OpeningsCollection : ICollectionFixture<OpeningWorld>
{
    /// <summary>Its name.</summary>
    public const string Name = "openings";
}
