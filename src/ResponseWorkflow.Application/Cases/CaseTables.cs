using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Cases.Attachments;
using ResponseWorkflow.Application.Cases.Comments;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Cases.Participants;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases;

/// <summary>How cases and what belongs to them are stored.</summary>
internal sealed class CaseTables :
    IEntityTypeConfiguration<CaseRow>,
    IEntityTypeConfiguration<CaseCounterRow>,
    IEntityTypeConfiguration<CaseParticipantRow>,
    IEntityTypeConfiguration<CaseLinkRow>,
    IEntityTypeConfiguration<CaseCommentRow>,
    IEntityTypeConfiguration<CaseAttachmentRow>,
    IEntityTypeConfiguration<CaseEventRow>
{
    public void Configure(EntityTypeBuilder<CaseRow> builder)
    {
        builder.ToTable("Cases").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Number).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.NumberKey).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Kind).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Title).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.UnitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CustomerName).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.CustomerNumber).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Grade).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CircuitNumber).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CircuitKey).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.ContactPhone).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.PhoneKey).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Address).HasMaxLength(StorageMetadata.PathLength);
        builder.Property(static row => row.State).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.StateZh).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.StateEn).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.OwnerId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.StartedById).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.StartedBy).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.InstanceId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.LastAct).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.LastBy).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();

        // What people have on the telephone finds its cases by one look into an index.
        builder.HasIndex(static row => row.NumberKey).IsUnique();
        builder.HasIndex(static row => row.CircuitKey).HasFilter("circuit_key IS NOT NULL");
        builder.HasIndex(static row => row.PhoneKey).HasFilter("phone_key IS NOT NULL");
        builder.HasIndex(static row => row.CustomerNumber).HasFilter("customer_number IS NOT NULL");

        // Lists are read along these: they end with what is ordered by.
        builder.HasIndex(static row => new { row.StartedAt, row.Id });
        builder.HasIndex(static row => new { row.UnitId, row.StartedAt, row.Id });
        builder.HasIndex(static row => new { row.UnitId, row.Status, row.StartedAt, row.Id });
        builder.HasIndex(static row => new { row.UnitId, row.DueOrder, row.Id });
        builder.HasIndex(static row => new { row.Status, row.StartedAt, row.Id });
        builder.HasIndex(static row => new { row.DueOrder, row.Id });
        builder.HasIndex(static row => new { row.OwnerId, row.StartedAt, row.Id });

        // What has changed since somebody looked.
        builder.HasIndex(static row => row.UpdatedAt);
    }

    public void Configure(EntityTypeBuilder<CaseCounterRow> builder)
    {
        builder.ToTable("CaseCounters").HasKey(static row => row.Series);
        builder.Property(static row => row.Series).HasMaxLength(StorageMetadata.NameLength);
    }

    public void Configure(EntityTypeBuilder<CaseParticipantRow> builder)
    {
        builder.ToTable("CaseParticipants").HasKey(static row => new { row.CaseId, row.UserId });
        builder.Property(static row => row.CaseId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.UserId).HasMaxLength(StorageMetadata.IdLength);
        builder.HasIndex(static row => new { row.UserId, row.CaseStartedAt, row.CaseId });
    }

    public void Configure(EntityTypeBuilder<CaseLinkRow> builder)
    {
        builder.ToTable("CaseLinks").HasKey(static row => new { row.CaseId, row.Kind, row.OtherId });
        builder.Property(static row => row.CaseId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.OtherId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.By).HasMaxLength(StorageMetadata.NameLength);
        builder.HasIndex(static row => new { row.OtherId, row.Kind });
    }

    public void Configure(EntityTypeBuilder<CaseCommentRow> builder)
    {
        builder.ToTable("CaseComments").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CaseId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.AuthorId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Author).HasMaxLength(StorageMetadata.NameLength);
        builder.HasIndex(static row => new { row.CaseId, row.At, row.Id });
    }

    public void Configure(EntityTypeBuilder<CaseAttachmentRow> builder)
    {
        builder.ToTable("CaseAttachments").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CaseId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.FileName).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.ContentType).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Hash).HasMaxLength(StorageMetadata.HashLength);
        builder.Property(static row => row.AddedById).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.AddedBy).HasMaxLength(StorageMetadata.NameLength);
        builder.HasIndex(static row => new { row.CaseId, row.AddedAt });
        builder.HasIndex(static row => row.Hash);
    }

    public void Configure(EntityTypeBuilder<CaseEventRow> builder)
    {
        // In the order of time by its key alone: a page of a history is one read.
        builder.ToTable("CaseEvents").HasKey(static row => new { row.CaseId, row.Id });
        builder.Property(static row => row.CaseId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.HashLength);
        builder.Property(static row => row.Act).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.By).HasMaxLength(StorageMetadata.NameLength);
    }
}
