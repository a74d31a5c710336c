using CarrierSimulator.Protocol;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Services;

/// <summary>TMF638: the services.</summary>
internal sealed class ServiceApi(ServiceRegister services) : ITmfApi
{
    private const string Api = "serviceInventory";

    /// <inheritdoc/>
    public IEnumerable<TmfOperation> Operations =>
    [
        new(Api, "create", HttpMethods.Post, ServiceDocument.Path, call => TmfAnswer.Created(services.Create(call.Session, call.Body, call.Now))),
        new(Api, "list", HttpMethods.Get, ServiceDocument.Path, static call => TmfList.Answer(call.Query, call.Session.All(Tables.Services))),
        new(Api, "read", HttpMethods.Get, ServiceDocument.Path + "/{id}", static call => TmfAnswer.Ok(TmfList.Fields(call.Query, ServiceRegister.Known(call.Session, call.Id)))),
        new(Api, "change", HttpMethods.Patch, ServiceDocument.Path + "/{id}", call => TmfAnswer.Ok(services.Change(call.Session, call.Id, call.Body))),
    ];
}
