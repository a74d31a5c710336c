using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Views;

/// <summary>How saved views are stored.</summary>
internal sealed class SavedViewTables : IEntityTypeConfiguration<SavedViewRow>
{
    // An index of SQL Server takes 900 bytes: owner, list and name are in one.
    internal const int ListLength = 64;

    public void Configure(EntityTypeBuilder<SavedViewRow> builder)
    {
        builder.ToTable("SavedViews").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Owner).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.List).HasMaxLength(ListLength);
        builder.Property(static row => row.Name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.NormalizedName).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Query).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.HasIndex(static row => new { row.Owner, row.List, row.NormalizedName }).IsUnique();
    }
}
