using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices;

/// <summary>How notices, their kinds and texts are stored.</summary>
internal sealed class NoticeTables : IEntityTypeConfiguration<NoticeRow>, IEntityTypeConfiguration<NoticeTermRow>
{
    /// <summary>Name of the table of notices.</summary>
    public const string Notices = "notices";

    public void Configure(EntityTypeBuilder<NoticeRow> builder)
    {
        builder.ToTable("Notices").HasKey(static row => row.Id);
        foreach (var id in new[] { nameof(NoticeRow.Id), nameof(NoticeRow.RecipientId), nameof(NoticeRow.Kind), nameof(NoticeRow.CaseId), nameof(NoticeRow.TaskId), nameof(NoticeRow.InsteadOfId) })
            builder.Property(id).HasMaxLength(StorageMetadata.IdLength);
        foreach (var name in new[] { nameof(NoticeRow.CaseNumber), nameof(NoticeRow.ByName), nameof(NoticeRow.TitleZh), nameof(NoticeRow.TitleEn) })
            builder.Property(name).HasMaxLength(StorageMetadata.NameLength);
        foreach (var text in new[] { nameof(NoticeRow.TextZh), nameof(NoticeRow.TextEn), nameof(NoticeRow.Instruction) })
            builder.Property(text).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();

        // The list: unread first, then the newest. Numbers of what is unread and awaited are counted along these too.
        builder.HasIndex(static row => new { row.RecipientId, row.IsRead, row.At, row.Id });
        builder.HasIndex(static row => new { row.RecipientId, row.IsAwaited, row.At });

        // What has changed since pages were told last; what is too old to be kept.
        builder.HasIndex(static row => row.UpdatedAt);
        builder.HasIndex(static row => row.At);
        builder.HasIndex(static row => row.CaseId);
    }

    public void Configure(EntityTypeBuilder<NoticeTermRow> builder)
    {
        builder.ToTable("NoticeTerms").HasKey(static row => new { row.Subject, row.Version });
        builder.Property(static row => row.Subject).HasMaxLength(StorageMetadata.KeyLength);
        builder.Property(static row => row.Author).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Reason).HasMaxLength(StorageMetadata.TextLength);
        builder.HasIndex(static row => row.Generation);
    }
}
