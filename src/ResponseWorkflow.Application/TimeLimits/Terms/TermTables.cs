using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.TimeLimits.Terms;

/// <summary>How time limits are stored.</summary>
internal sealed class TermTables : IEntityTypeConfiguration<TermRow>, IEntityTypeConfiguration<TermGenerationRow>
{
    public void Configure(EntityTypeBuilder<TermRow> builder)
    {
        builder.ToTable("TimeLimitTerms").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Name).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Key).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Author).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Reason).HasMaxLength(StorageMetadata.TextLength);

        // Two people who change the same at once cannot both make its next version.
        builder.HasIndex(static row => new { row.Kind, row.Name, row.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TermGenerationRow> builder)
    {
        builder.ToTable("TimeLimitGenerations").HasKey(static row => row.Number);
        builder.Property(static row => row.Number).ValueGeneratedNever();
        builder.Property(static row => row.Author).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Reason).HasMaxLength(StorageMetadata.TextLength);
    }
}
