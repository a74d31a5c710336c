using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Holdings;

/// <summary>How held roles are stored.</summary>
internal sealed class HoldingTables : IEntityTypeConfiguration<RoleHoldingRow>
{
    public void Configure(EntityTypeBuilder<RoleHoldingRow> builder)
    {
        builder.ToTable("RoleHoldings").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.UserId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.RoleId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.UnitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.GrantedBy).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.HasIndex(static row => row.UserId);
        builder.HasIndex(static row => new { row.UnitId, row.RoleId });
        builder.HasIndex(static row => row.RoleId);
    }
}
