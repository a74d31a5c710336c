using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Reservations;

/// <summary>What is refused of reservations.</summary>
internal static class ReservationRefusals
{
    /// <summary><c>reservation.unknown</c>: there is none, or it may not be seen.</summary>
    public static RefusedException Unknown(string reservationId) =>
        new(new Refusal("reservation.unknown", RefusalKind.NotFound, $"There is no reservation '{reservationId}'.", $"预留“{reservationId}”不存在。", "reservationId"));

    /// <summary><c>reservation.notHeld</c>: it has ended, or a circuit has its resources.</summary>
    public static RefusedException NotHeld(string number) =>
        new(new Refusal("reservation.notHeld", RefusalKind.Conflict, $"The reservation '{number}' holds nothing any more: it was released, has expired, or a circuit has got its resources.", $"预留“{number}”已释放、已到期或已由电路占用，不能再延期或释放。", "reservationId"));

    /// <summary><c>reservation.asked</c>: an extension or release of it is on its way.</summary>
    public static RefusedException Asked(string number) =>
        new(new Refusal("reservation.asked", RefusalKind.Conflict, $"The reservation '{number}' is being extended or released already; wait until that is done.", $"预留“{number}”正在延期或释放，请等待完成。", "reservationId"));

    /// <summary><c>reservation.noProcess</c>: no published process does it.</summary>
    public static RefusedException NoProcess(string eventName) =>
        new(new Refusal("reservation.noProcess", RefusalKind.Conflict, $"No published process begins with the event '{eventName}'; publish the one that does this.", $"没有以事件“{eventName}”开始的已发布流程，请先发布相应流程。"));

    /// <summary><c>reservation.notLater</c>: the new end is not after the old one.</summary>
    public static RefusedException NotLater(DateTimeOffset until)
    {
        var held = ReservationInstant.Write(until);
        return new(new Refusal("reservation.notLater", RefusalKind.Invalid, $"It is held until {held} already; give a later instant that has not passed.", $"现已保留至 {held}，请给出更晚且尚未过去的时间。", "until"));
    }
}
