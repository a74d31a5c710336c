using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>How deliveries are stored.</summary>
internal sealed class DeliveryTables : IEntityTypeConfiguration<NoticeDeliveryRow>, IEntityTypeConfiguration<NoticeAttemptRow>
{
    /// <summary>Name of the table of deliveries.</summary>
    public const string Deliveries = "notice_deliveries";

    /// <summary>The longest name of a channel.</summary>
    public const int ChannelLength = 32;

    private const int LanguageLength = 16;

    public void Configure(EntityTypeBuilder<NoticeDeliveryRow> builder)
    {
        builder.ToTable("NoticeDeliveries").HasKey(static row => row.Id);
        foreach (var id in new[] { nameof(NoticeDeliveryRow.Id), nameof(NoticeDeliveryRow.NoticeId), nameof(NoticeDeliveryRow.RecipientId), nameof(NoticeDeliveryRow.Kind), nameof(NoticeDeliveryRow.LeaseOwner), nameof(NoticeDeliveryRow.SentWithId) })
            builder.Property(id).HasMaxLength(StorageMetadata.IdLength);
        foreach (var name in new[] { nameof(NoticeDeliveryRow.CaseNumber), nameof(NoticeDeliveryRow.Address), nameof(NoticeDeliveryRow.Title) })
            builder.Property(name).HasMaxLength(StorageMetadata.NameLength);
        foreach (var text in new[] { nameof(NoticeDeliveryRow.Text), nameof(NoticeDeliveryRow.LastError) })
            builder.Property(text).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.Channel).HasMaxLength(ChannelLength);
        builder.Property(static row => row.Language).HasMaxLength(LanguageLength);
        builder.Property(static row => row.Lane).HasMaxLength(StorageMetadata.KeyLength);

        // What is due; what stands before something in its lane; what a digest takes along.
        builder.HasIndex(static row => new { row.Channel, row.State, row.NextAttemptAt });
        builder.HasIndex(static row => new { row.Lane, row.Number });
        builder.HasIndex(static row => new { row.RecipientId, row.Channel, row.State });

        // The log, and what is too old to be kept.
        builder.HasIndex(static row => new { row.CreatedAt, row.Id });
        builder.HasIndex(static row => new { row.State, row.CreatedAt });
        builder.HasIndex(static row => new { row.Channel, row.CompletedAt });
        builder.HasIndex(static row => row.NoticeId);
    }

    public void Configure(EntityTypeBuilder<NoticeAttemptRow> builder)
    {
        builder.ToTable("NoticeAttempts").HasKey(static row => new { row.DeliveryId, row.Number });
        builder.Property(static row => row.DeliveryId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Node).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Detail).HasMaxLength(StorageMetadata.TextLength);
    }
}
