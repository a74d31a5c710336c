namespace ResponseWorkflow.Application.Definitions;

/// <summary>The one row that tells every node whether definitions have changed.</summary>
public sealed class CatalogueRow
{
    /// <summary>Id of the only row.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>Counts publications, retractions and deletions.</summary>
    public long Revision { get; set; }
}
