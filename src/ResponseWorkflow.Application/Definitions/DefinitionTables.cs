using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Definitions.Editing;
using ResponseWorkflow.Application.Definitions.Testing;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Definitions;

/// <summary>How definitions are stored.</summary>
internal sealed class DefinitionTables :
    IEntityTypeConfiguration<DefinitionRow>,
    IEntityTypeConfiguration<DefinitionVersionRow>,
    IEntityTypeConfiguration<TriggerRow>,
    IEntityTypeConfiguration<CatalogueRow>,
    IEntityTypeConfiguration<EditorRow>,
    IEntityTypeConfiguration<TestVersionRow>
{
    public void Configure(EntityTypeBuilder<DefinitionRow> builder)
    {
        builder.ToTable("Definitions").HasKey(static row => row.DefinitionId);
        builder.Property(static row => row.DefinitionId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.Property(static row => row.ImportedFrom).HasMaxLength(StorageMetadata.PathLength);
        builder.Property(static row => row.ImportedHash).HasMaxLength(StorageMetadata.HashLength);
        builder.Property(static row => row.ImportedContentHash).HasMaxLength(StorageMetadata.HashLength);
        builder.Property(static row => row.Family).HasMaxLength(StorageMetadata.NameLength);
        builder.HasIndex(static row => row.Name);
        builder.HasIndex(static row => row.Family);
    }

    public void Configure(EntityTypeBuilder<DefinitionVersionRow> builder)
    {
        builder.ToTable("DefinitionVersions").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.DefinitionId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Description).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.ContentHash).HasMaxLength(StorageMetadata.HashLength);
        builder.Property(static row => row.Author).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.ToolVersion).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.EditPage).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.PublishedBy).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.ChangeNote).HasMaxLength(StorageMetadata.TextLength);
        builder.HasIndex(static row => new { row.DefinitionId, row.Version }).IsUnique();
        builder.HasIndex([nameof(DefinitionVersionRow.DefinitionId)], "ux_definition_versions_draft").IsUnique().HasFilter($"state = {(int)VersionState.Draft}");
        builder.HasIndex([nameof(DefinitionVersionRow.DefinitionId)], "ux_definition_versions_published").IsUnique().HasFilter($"state = {(int)VersionState.Published}");
        builder.HasIndex(static row => row.Name);
    }

    public void Configure(EntityTypeBuilder<TriggerRow> builder)
    {
        builder.ToTable("Triggers").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.KeyLength);
        builder.Property(static row => row.DefinitionId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.VersionId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Hash).HasMaxLength(StorageMetadata.HashLength);
        builder.HasIndex(static row => row.Hash);
        builder.HasIndex(static row => row.DefinitionId);
    }

    public void Configure(EntityTypeBuilder<CatalogueRow> builder)
    {
        builder.ToTable("Catalogue").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).ValueGeneratedNever();
        builder.Property(static row => row.Revision).IsConcurrencyToken();
        builder.HasData(new CatalogueRow());
    }

    public void Configure(EntityTypeBuilder<EditorRow> builder)
    {
        builder.ToTable("DefinitionEditors").HasKey(static row => new { row.DefinitionId, row.Name });
        builder.Property(static row => row.DefinitionId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Name).HasMaxLength(StorageMetadata.NameLength);
    }

    public void Configure(EntityTypeBuilder<TestVersionRow> builder)
    {
        builder.ToTable("TestVersions").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.DraftId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.DefinitionId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Description).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.ContentHash).HasMaxLength(StorageMetadata.HashLength);
        builder.Property(static row => row.Author).HasMaxLength(StorageMetadata.NameLength);
        builder.HasIndex(static row => row.RunAt);
    }
}
