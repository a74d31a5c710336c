using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>How units are stored.</summary>
internal sealed class UnitTables : IEntityTypeConfiguration<UnitRow>, IEntityTypeConfiguration<UnitLinkRow>
{
    public void Configure(EntityTypeBuilder<UnitRow> builder)
    {
        builder.ToTable("Units").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Code).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.NormalizedCode).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.NameZh).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.NameEn).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Kind).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.ParentId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.HasIndex(static row => row.NormalizedCode).IsUnique();
        builder.HasIndex(static row => row.ParentId);
    }

    public void Configure(EntityTypeBuilder<UnitLinkRow> builder)
    {
        builder.ToTable("UnitLinks").HasKey(static row => new { row.AncestorId, row.UnitId });
        builder.Property(static row => row.AncestorId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.UnitId).HasMaxLength(StorageMetadata.IdLength);
        builder.HasIndex(static row => row.UnitId);
    }
}
