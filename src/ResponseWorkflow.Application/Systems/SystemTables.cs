using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Systems.Connections;
using ResponseWorkflow.Application.Systems.Exchanges;

namespace ResponseWorkflow.Application.Systems;

/// <summary>How connections and exchanges are stored.</summary>
internal sealed class SystemTables : IEntityTypeConfiguration<SystemConnectionRow>, IEntityTypeConfiguration<SystemExchangeRow>
{
    private const int SystemLength = 32;
    private const int MethodLength = 16;

    public void Configure(EntityTypeBuilder<SystemConnectionRow> builder)
    {
        builder.ToTable("SystemConnections").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.System).HasMaxLength(SystemLength);
        builder.Property(static row => row.UnitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Address).HasMaxLength(StorageMetadata.KeyLength);
        builder.Property(static row => row.Credential).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.HasIndex(static row => new { row.System, row.UnitId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SystemExchangeRow> builder)
    {
        builder.ToTable("SystemExchanges").HasKey(static row => row.Id);
        foreach (var id in new[] { nameof(SystemExchangeRow.Id), nameof(SystemExchangeRow.CaseId), nameof(SystemExchangeRow.InstanceId), nameof(SystemExchangeRow.CallId), nameof(SystemExchangeRow.UnitId), nameof(SystemExchangeRow.ConnectionId), nameof(SystemExchangeRow.Node), nameof(SystemExchangeRow.Operation) })
            builder.Property(id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.System).HasMaxLength(SystemLength);
        builder.Property(static row => row.Method).HasMaxLength(MethodLength);
        builder.Property(static row => row.Address).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.CorrelationId).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Error).HasMaxLength(StorageMetadata.TextLength);

        // The list of a case; how a connection fares; what is too old to be kept.
        builder.HasIndex(static row => new { row.CaseId, row.StartedAt, row.Id });
        builder.HasIndex(static row => new { row.ConnectionId, row.HasSucceeded, row.StartedAt });
        builder.HasIndex(static row => row.StartedAt);
    }
}
