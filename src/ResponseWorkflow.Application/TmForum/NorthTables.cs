using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TmForum.Listeners;
using ResponseWorkflow.Application.TmForum.Requests;

namespace ResponseWorkflow.Application.TmForum;

/// <summary>How what was handed in, and those who are told of it, are stored.</summary>
internal sealed class NorthTables : IEntityTypeConfiguration<NorthRequestRow>, IEntityTypeConfiguration<TmfListenerRow>
{
    private const int StateLength = 32;

    public void Configure(EntityTypeBuilder<NorthRequestRow> builder)
    {
        builder.ToTable("NorthRequests").HasKey(static row => row.CaseId);
        builder.Property(static row => row.CaseId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.ExternalId).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.UnitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.State).HasMaxLength(StateLength);
        builder.Property(static row => row.CancellationReason).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.HasIndex(static row => new { row.Resource, row.ExternalId }).IsUnique().HasFilter("external_id IS NOT NULL");

        // Lists are read along these.
        builder.HasIndex(static row => new { row.Resource, row.OrderedAt, row.CaseId });
        builder.HasIndex(static row => new { row.Resource, row.State, row.OrderedAt, row.CaseId });
        builder.HasIndex(static row => new { row.Resource, row.UnitId, row.OrderedAt, row.CaseId });
    }

    public void Configure(EntityTypeBuilder<TmfListenerRow> builder)
    {
        builder.ToTable("TmfListeners").HasKey(static row => row.Id);
        foreach (var id in new[] { nameof(TmfListenerRow.Id), nameof(TmfListenerRow.OwnerId), nameof(TmfListenerRow.KeyId), nameof(TmfListenerRow.UnitId) })
            builder.Property(id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Callback).HasMaxLength(StorageMetadata.PathLength);
        builder.Property(static row => row.Query).HasMaxLength(StorageMetadata.PathLength);
        builder.Property(static row => row.Events).HasMaxLength(StorageMetadata.PathLength);
        builder.Property(static row => row.Owner).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.LastError).HasMaxLength(StorageMetadata.TextLength);
        builder.HasIndex(static row => new { row.Resource, row.UnitId });
        builder.HasIndex(static row => row.OwnerId);
        builder.HasIndex(static row => new { row.CreatedAt, row.Id });
    }
}
