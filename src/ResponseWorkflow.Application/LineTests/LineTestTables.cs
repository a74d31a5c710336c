using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.LineTests;

/// <summary>How templates of line tests are stored.</summary>
internal sealed class LineTestTables : IEntityTypeConfiguration<TestTemplateRow>
{
    public void Configure(EntityTypeBuilder<TestTemplateRow> builder)
    {
        builder.ToTable("TestTemplates").HasKey(static row => new { row.Key, row.Version });
        builder.Property(static row => row.Key).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Author).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Reason).HasMaxLength(StorageMetadata.TextLength);
        builder.HasIndex(static row => row.IsNewest);
    }
}
