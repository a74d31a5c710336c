using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Customers;

/// <summary>How customers and circuits are stored.</summary>
internal sealed class CustomerTables : IEntityTypeConfiguration<CustomerRow>, IEntityTypeConfiguration<CircuitRow>, IEntityTypeConfiguration<CircuitUnitRow>, IEntityTypeConfiguration<CircuitEventRow>, IEntityTypeConfiguration<CircuitResourceRow>
{
    public void Configure(EntityTypeBuilder<CustomerRow> builder)
    {
        builder.ToTable("Customers").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Number).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.NumberKey).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Grade).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.UnitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.ManagerId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Contact).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Telephone).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.TelephoneKey).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Address).HasMaxLength(StorageMetadata.PathLength);
        builder.Property(static row => row.State).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();

        // What people have on the telephone finds its customer by one look into an index.
        builder.HasIndex(static row => row.NumberKey).IsUnique();
        builder.HasIndex(static row => row.TelephoneKey).HasFilter("telephone_key IS NOT NULL");
        builder.HasIndex(static row => new { row.UnitId, row.NumberKey });
        builder.HasIndex(static row => new { row.ManagerId, row.NumberKey });
    }

    public void Configure(EntityTypeBuilder<CircuitRow> builder)
    {
        builder.ToTable("Circuits").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Number).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.NumberKey).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.CustomerId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Kind).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.BandwidthUnit).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.EndA).HasMaxLength(StorageMetadata.PathLength);
        builder.Property(static row => row.EndZ).HasMaxLength(StorageMetadata.PathLength);
        builder.Property(static row => row.Name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.ContactA).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.ContactZ).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.PhoneA).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.PhoneZ).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Technology).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Service).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.OrderNumber).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Grade).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.UnitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.State).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.HasIndex(static row => row.NumberKey).IsUnique();
        builder.HasIndex(static row => new { row.CustomerId, row.NumberKey });
        builder.HasIndex(static row => new { row.UnitId, row.NumberKey });
        builder.HasIndex(static row => row.OrderNumber);
    }

    public void Configure(EntityTypeBuilder<CircuitUnitRow> builder)
    {
        builder.ToTable("CircuitUnits").HasKey(static row => new { row.CircuitId, row.UnitId });
        builder.Property(static row => row.CircuitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.UnitId).HasMaxLength(StorageMetadata.IdLength);
        builder.HasIndex(static row => row.UnitId);
    }

    public void Configure(EntityTypeBuilder<CircuitResourceRow> builder)
    {
        builder.ToTable("CircuitResources").HasKey(static row => new { row.CircuitId, row.Resource });
        builder.Property(static row => row.CircuitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Resource).HasMaxLength(StorageMetadata.IdLength);
        builder.HasIndex(static row => row.Resource);
    }

    public void Configure(EntityTypeBuilder<CircuitEventRow> builder)
    {
        builder.ToTable("CircuitEvents").HasKey(static row => new { row.CircuitId, row.Number });
        builder.Property(static row => row.CircuitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.State).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.By).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.CaseNumber).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Reason).HasMaxLength(StorageMetadata.TextLength);
    }
}
