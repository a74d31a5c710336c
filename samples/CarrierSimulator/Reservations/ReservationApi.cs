using CarrierSimulator.Protocol;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Reservations;

/// <summary>TMF716: reservations.</summary>
internal sealed class ReservationApi(ReservationDesk desk) : ITmfApi
{
    private const string Api = "resourceReservation";

    /// <inheritdoc/>
    public IEnumerable<TmfOperation> Operations =>
    [
        new(Api, "create", HttpMethods.Post, ReservationDesk.Path, call => TmfAnswer.Created(desk.Reserve(call.Session, call.Body, call.Now))),
        new(Api, "list", HttpMethods.Get, ReservationDesk.Path, static call => TmfList.Answer(call.Query, call.Session.All(Tables.Reservations))),
        new(Api, "read", HttpMethods.Get, ReservationDesk.Path + "/{id}", static call => TmfAnswer.Ok(TmfList.Fields(call.Query, call.Session.Find(Tables.Reservations, call.Id) ?? throw TmfException.Unknown("reservation", call.Id)))),
        new(Api, "change", HttpMethods.Patch, ReservationDesk.Path + "/{id}", call => TmfAnswer.Ok(desk.Change(call.Session, call.Id, call.Body, call.Now))),
        new(Api, "delete", HttpMethods.Delete, ReservationDesk.Path + "/{id}", Delete),
    ];

    private TmfAnswer Delete(TmfCall call)
    {
        desk.Release(call.Session, call.Id);
        return TmfAnswer.NoContent();
    }
}
