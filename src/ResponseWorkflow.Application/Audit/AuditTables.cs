using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Audit;

/// <summary>How the audit trail is stored.</summary>
internal sealed class AuditTables : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("Audit").HasKey(static row => row.Sequence);
        builder.Property(static row => row.Sequence).ValueGeneratedNever();
        builder.Property(static row => row.Actor).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Act).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Subject).HasMaxLength(StorageMetadata.KeyLength);
        builder.Property(static row => row.Reason).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.Address).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Agent).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.PreviousHash).HasMaxLength(StorageMetadata.HashLength);
        builder.Property(static row => row.Hash).HasMaxLength(StorageMetadata.HashLength);
        builder.HasIndex(static row => new { row.Subject, row.Sequence });
        builder.HasIndex(static row => new { row.Actor, row.Sequence });
        builder.HasIndex(static row => new { row.Act, row.Sequence });
        builder.HasIndex(static row => row.At);
    }
}
