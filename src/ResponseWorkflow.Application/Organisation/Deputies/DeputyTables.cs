using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Deputies;

/// <summary>How deputies are stored.</summary>
internal sealed class DeputyTables : IEntityTypeConfiguration<DeputyRow>
{
    public void Configure(EntityTypeBuilder<DeputyRow> builder)
    {
        builder.ToTable("Deputies").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.UserId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.DeputyId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CreatedBy).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.HasIndex(static row => new { row.UserId, row.ValidUntil });
        builder.HasIndex(static row => new { row.DeputyId, row.ValidUntil });
    }
}
