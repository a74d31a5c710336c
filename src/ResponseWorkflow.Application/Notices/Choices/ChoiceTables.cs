using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Choices;

/// <summary>How choices are stored.</summary>
internal sealed class ChoiceTables : IEntityTypeConfiguration<NoticeChoicesRow>
{
    public void Configure(EntityTypeBuilder<NoticeChoicesRow> builder)
    {
        builder.ToTable("NoticeChoices").HasKey(static row => row.UserId);
        builder.Property(static row => row.UserId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
    }
}
