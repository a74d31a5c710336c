using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Notices.Delivery;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>Which deliveries the log shows.</summary>
internal sealed record DeliveryListQuery
{
    [FromQuery(Name = "channel"), Description("Name of the channel.")]
    public string? Channel { get; init; }

    [FromQuery(Name = "state"), Description("Where they stand.")]
    public QueryValue<DeliveryState>? State { get; init; }

    [FromQuery(Name = "kind"), Description("Key of the kind.")]
    public string? Kind { get; init; }

    [FromQuery(Name = "recipientId"), Description("Id of the user.")]
    public string? RecipientId { get; init; }

    [FromQuery(Name = "search"), Description("A part of a title, an address or the number of the case, in any case.")]
    public string? Search { get; init; }

    public DeliveryFilter Read(QueryReader reader) => new()
    {
        Channel = reader.Id("channel", Channel),
        State = reader.Value("state", State),
        Kind = reader.Id("kind", Kind),
        RecipientId = reader.Id("recipientId", RecipientId),
        Search = reader.Text("search", Search),
    };
}
