using ResponseWorkflow.Application.Reservations;
using ResponseWorkflow.Application.Reservations.Queries;
using ResponseWorkflow.Server.Api.Exports;

namespace ResponseWorkflow.Server.Api.Reservations;

/// <summary>The columns of the reservation ledger as a file.</summary>
internal static class ReservationColumns
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ExportColumn<ReservationSummary>> All { get; } =
    [
        new("预留编号", "Reservation", 24, static one => one.Reservation.Number),
        new("工单", "Case", 24, static one => one.Reservation.CaseNumber),
        new("客户", "Customer", 28, static one => one.Reservation.CustomerName),
        new("单位", "Unit", 24, static one => new(one.Unit.NameZh, one.Unit.NameEn)),
        new("状态", "State", 12, static one => State(one.Reservation.State)),
        new("保留至", "Held until", 17, static one => one.Reservation.Until),
        new("资源数", "Resources", 10, static one => one.Reservation.ResourceCount),
        new("电路编号", "Circuit", 20, static one => one.Reservation.CircuitNumber),
        new("预留时间", "Reserved", 17, static one => one.Reservation.ReservedAt),
        new("最近变化", "Last change", 17, static one => one.Reservation.UpdatedAt),
    ];

    private static CellValue State(ReservationState state) => state switch
    {
        ReservationState.Reserved => new CellValue("已预留", "Reserved"),
        ReservationState.Assigned => new CellValue("已占用", "Assigned"),
        ReservationState.Released => new CellValue("已释放", "Released"),
        ReservationState.Expired => new CellValue("已到期", "Expired"),
        _ => state.ToString(),
    };
}
