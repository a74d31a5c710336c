using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Reservations;

/// <summary>How reservations are stored.</summary>
internal sealed class ReservationTables : IEntityTypeConfiguration<ReservationRow>, IEntityTypeConfiguration<ReservationEventRow>
{
    public void Configure(EntityTypeBuilder<ReservationRow> builder)
    {
        builder.ToTable("Reservations").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Number).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.NumberKey).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CaseId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CaseNumber).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.CustomerName).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.UnitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CircuitNumber).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();

        // Systems of two branches may use the same number; within a case it is one reservation.
        builder.HasIndex(static row => new { row.CaseId, row.NumberKey }).IsUnique();
        builder.HasIndex(static row => row.NumberKey);

        // Lists are read along these.
        builder.HasIndex(static row => new { row.Until, row.Id });
        builder.HasIndex(static row => new { row.State, row.Until, row.Id });
        builder.HasIndex(static row => new { row.UnitId, row.State, row.Until, row.Id });
    }

    public void Configure(EntityTypeBuilder<ReservationEventRow> builder)
    {
        builder.ToTable("ReservationEvents").HasKey(static row => new { row.ReservationId, row.Number });
        builder.Property(static row => row.ReservationId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.By).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Reason).HasMaxLength(StorageMetadata.TextLength);
    }
}
