using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Indicators;

/// <summary>How facts of indicators are stored.</summary>
internal sealed class IndicatorTables : IEntityTypeConfiguration<IndicatorFactRow>
{
    private const int WeightDigits = 18, WeightPlaces = 4;

    public void Configure(EntityTypeBuilder<IndicatorFactRow> builder)
    {
        builder.ToTable("IndicatorFacts").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Kind).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Subject).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CaseId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CaseNumber).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.UnitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Grade).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Weight).HasPrecision(WeightDigits, WeightPlaces);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();

        // A thing counts once, however often the process comes by.
        builder.HasIndex(static row => new { row.CaseId, row.Kind, row.Subject }).IsUnique();

        // Indicators are counted over a period, for a unit and those below it.
        builder.HasIndex(static row => new { row.Kind, row.DoneAt, row.UnitId });
        builder.HasIndex(static row => new { row.UnitId, row.Kind, row.DoneAt });
    }
}
