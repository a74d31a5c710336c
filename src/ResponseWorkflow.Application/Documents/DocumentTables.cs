using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Documents.Archive;
using ResponseWorkflow.Application.Documents.Templates;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Documents;

/// <summary>How documents and their templates are stored.</summary>
internal sealed class DocumentTables :
    IEntityTypeConfiguration<DocumentTemplateRow>,
    IEntityTypeConfiguration<DocumentLayoutRow>,
    IEntityTypeConfiguration<DocumentCounterRow>,
    IEntityTypeConfiguration<CaseDocumentRow>
{
    public void Configure(EntityTypeBuilder<DocumentTemplateRow> builder)
    {
        builder.ToTable("DocumentTemplates").HasKey(static row => new { row.Key, row.Version });
        builder.Property(static row => row.Key).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Author).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Reason).HasMaxLength(StorageMetadata.TextLength);
        builder.HasIndex(static row => row.Generation);
    }

    public void Configure(EntityTypeBuilder<DocumentLayoutRow> builder)
    {
        builder.ToTable("DocumentLayouts").HasKey(static row => row.Hash);
        builder.Property(static row => row.Hash).HasMaxLength(StorageMetadata.HashLength);
    }

    public void Configure(EntityTypeBuilder<DocumentCounterRow> builder)
    {
        builder.ToTable("DocumentCounters").HasKey(static row => row.Series);
        builder.Property(static row => row.Series).HasMaxLength(StorageMetadata.NameLength);
    }

    public void Configure(EntityTypeBuilder<CaseDocumentRow> builder)
    {
        builder.ToTable("CaseDocuments").HasKey(static row => row.Id);
        foreach (var id in new[] { nameof(CaseDocumentRow.Id), nameof(CaseDocumentRow.CaseId), nameof(CaseDocumentRow.TemplateKey), nameof(CaseDocumentRow.SupersedesId), nameof(CaseDocumentRow.SupersededById), nameof(CaseDocumentRow.ScanId), nameof(CaseDocumentRow.Occurrence) })
            builder.Property(id).HasMaxLength(StorageMetadata.IdLength);
        foreach (var name in new[] { nameof(CaseDocumentRow.Number), nameof(CaseDocumentRow.TitleZh), nameof(CaseDocumentRow.TitleEn), nameof(CaseDocumentRow.MadeBy), nameof(CaseDocumentRow.FilingPlace), nameof(CaseDocumentRow.FiledBy) })
            builder.Property(name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.LayoutHash).HasMaxLength(StorageMetadata.HashLength);
        builder.Property(static row => row.Reason).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.HasIndex(static row => row.Number).IsUnique();

        // The list of a case, and which one is in force.
        builder.HasIndex(static row => new { row.CaseId, row.MadeAt, row.Id });
    }
}
