using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Orders;

/// <summary>How dispatch orders, their versions, circuits and sections are stored.</summary>
internal sealed class OrderTables :
    IEntityTypeConfiguration<DispatchOrderRow>,
    IEntityTypeConfiguration<DispatchOrderVersionRow>,
    IEntityTypeConfiguration<OrderCircuitRow>,
    IEntityTypeConfiguration<OrderCircuitUnitRow>,
    IEntityTypeConfiguration<OrderSectionRow>
{
    // Keys within an order and of sections; together with ids they stay below what SQL Server takes as a key.
    private const int KeyLength = 64;

    public void Configure(EntityTypeBuilder<DispatchOrderRow> builder)
    {
        builder.ToTable("DispatchOrders").HasKey(static row => row.Id);
        foreach (var id in new[] { nameof(DispatchOrderRow.Id), nameof(DispatchOrderRow.ExternalId), nameof(DispatchOrderRow.UnitId), nameof(DispatchOrderRow.LeadUnitId), nameof(DispatchOrderRow.CustomerNumber), nameof(DispatchOrderRow.Grade) })
            builder.Property(id).HasMaxLength(StorageMetadata.IdLength);
        foreach (var name in new[] { nameof(DispatchOrderRow.Number), nameof(DispatchOrderRow.NumberKey), nameof(DispatchOrderRow.Title), nameof(DispatchOrderRow.Issuer), nameof(DispatchOrderRow.CustomerName), nameof(DispatchOrderRow.TestReport) })
            builder.Property(name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Kind).HasMaxLength(KeyLength);
        builder.Property(static row => row.Source).HasMaxLength(KeyLength);
        builder.Property(static row => row.FilingPlace).HasMaxLength(StorageMetadata.PathLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.Ignore(static row => row.IsOpen);

        // A system that sends an order twice means one order.
        builder.HasIndex(static row => row.ExternalId).IsUnique().HasFilter("external_id IS NOT NULL");
        builder.HasIndex(static row => row.NumberKey).IsUnique();

        // Lists are read along these.
        builder.HasIndex(static row => new { row.ReceivedAt, row.Id });
        builder.HasIndex(static row => new { row.LimitOrder, row.Id });
        builder.HasIndex(static row => new { row.State, row.ReceivedAt, row.Id });
        builder.HasIndex(static row => new { row.State, row.LimitOrder, row.Id });
        builder.HasIndex(static row => new { row.UnitId, row.ReceivedAt, row.Id });
        builder.HasIndex(static row => new { row.CustomerNumber, row.ReceivedAt, row.Id });
    }

    public void Configure(EntityTypeBuilder<DispatchOrderVersionRow> builder)
    {
        builder.ToTable("DispatchOrderVersions").HasKey(static row => new { row.OrderId, row.Version });
        builder.Property(static row => row.OrderId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.By).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Reason).HasMaxLength(StorageMetadata.TextLength);
    }

    public void Configure(EntityTypeBuilder<OrderCircuitRow> builder)
    {
        builder.ToTable("OrderCircuits").HasKey(static row => new { row.OrderId, row.Key });
        foreach (var id in new[]
                 {
                     nameof(OrderCircuitRow.OrderId), nameof(OrderCircuitRow.Number), nameof(OrderCircuitRow.NumberKey), nameof(OrderCircuitRow.OpenKey), nameof(OrderCircuitRow.LeadUnitId),
                     nameof(OrderCircuitRow.CustomerNumber), nameof(OrderCircuitRow.Grade), nameof(OrderCircuitRow.CaseId),
                 })
            builder.Property(id).HasMaxLength(StorageMetadata.IdLength);
        foreach (var name in new[] { nameof(OrderCircuitRow.Name), nameof(OrderCircuitRow.OrderNumber), nameof(OrderCircuitRow.OrderKey), nameof(OrderCircuitRow.CustomerName) })
            builder.Property(name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Key).HasMaxLength(KeyLength);
        builder.Property(static row => row.Kind).HasMaxLength(KeyLength);
        builder.Property(static row => row.EndA).HasMaxLength(StorageMetadata.PathLength);
        builder.Property(static row => row.EndZ).HasMaxLength(StorageMetadata.PathLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.HasIndex(static row => row.OpenKey).IsUnique().HasFilter("open_key IS NOT NULL");
        builder.HasIndex(static row => row.NumberKey);
        builder.HasIndex(static row => row.OrderKey);
        builder.HasIndex(static row => row.CaseId);

        // The board shows what is open, the most pressing first.
        builder.HasIndex(static row => new { row.IsOpen, row.NextDue, row.OrderId, row.Key });
        builder.HasIndex(static row => new { row.IsOpen, row.IsBlocked, row.NextDue, row.OrderId, row.Key });
        builder.HasIndex(static row => new { row.CustomerNumber, row.IsOpen, row.NextDue });

        // Pages are told of what has changed.
        builder.HasIndex(static row => row.UpdatedAt);
    }

    public void Configure(EntityTypeBuilder<OrderCircuitUnitRow> builder)
    {
        builder.ToTable("OrderCircuitUnits").HasKey(static row => new { row.OrderId, row.CircuitKey, row.UnitId });
        builder.Property(static row => row.OrderId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CircuitKey).HasMaxLength(KeyLength);
        builder.Property(static row => row.UnitId).HasMaxLength(StorageMetadata.IdLength);
        builder.HasIndex([nameof(OrderCircuitUnitRow.UnitId), nameof(OrderCircuitUnitRow.IsOpen), nameof(OrderCircuitUnitRow.NextDue), nameof(OrderCircuitUnitRow.OrderId), nameof(OrderCircuitUnitRow.CircuitKey)], "ix_order_circuit_units_open");
    }

    public void Configure(EntityTypeBuilder<OrderSectionRow> builder)
    {
        builder.ToTable("OrderSections").HasKey(static row => new { row.OrderId, row.CircuitKey, row.UnitId, row.Section });
        foreach (var id in new[] { nameof(OrderSectionRow.OrderId), nameof(OrderSectionRow.UnitId), nameof(OrderSectionRow.CaseId), nameof(OrderSectionRow.TaskId), nameof(OrderSectionRow.OwnerId), nameof(OrderSectionRow.OwnerUnitId), nameof(OrderSectionRow.OwnerRoleId) })
            builder.Property(id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.CircuitKey).HasMaxLength(KeyLength);
        builder.Property(static row => row.Section).HasMaxLength(KeyLength);
        builder.Property(static row => row.BlockedBy).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Blocker).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.Ignore(static row => row.IsOpen);

        // A task finds its section again.
        builder.HasIndex(static row => row.TaskId);
        builder.HasIndex(static row => row.CaseId);
    }
}
