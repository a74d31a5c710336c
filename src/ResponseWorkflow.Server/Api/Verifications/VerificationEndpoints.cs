using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Processes.PreSales;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Verifications;

/// <summary>What whoever registers a verification request is told while it is typed.</summary>
internal static class VerificationEndpoints
{
    private const int Farthest = 100_000;

    public static void MapVerifications(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/verifications").WithTags("Verifications").RequirePermission(Permissions.StartCases);
        group.MapGet("/limits", LimitsAsync).IsRead("ListVerificationLimits", "The time limits that would apply to a request that were made now.", 400);
        group.MapGet("/addresses", AddressesAsync).IsRead("ListKnownAddresses", "Addresses on file of a customer, and those that hold a text.", 400);
    }

    private static async Task<Ok<LimitAheadList>> LimitsAsync(
        [FromQuery(Name = "grade"), Description("Key of the customer's grade.")] string? grade,
        [FromQuery(Name = "distance"), Description("Kilometres from the nearest maintenance point.")] QueryValue<int>? distance,
        VerificationDesk desk,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (key, kilometres) = (reader.Id("grade", grade), reader.Number("distance", distance, 0, Farthest));
        reader.Demand();
        return TypedResults.Ok(new LimitAheadList { Items = [.. (await desk.LimitsAsync(key, kilometres, cancellationToken)).Select(LimitAheadModel.Of)] });
    }

    private static async Task<Ok<KnownAddressList>> AddressesAsync(
        [FromQuery(Name = "customerNumber"), Description("Number of the customer.")] string? customerNumber,
        [FromQuery(Name = "search"), Description("A part of a name or address.")] string? search,
        VerificationDesk desk,
        ICurrentUser user,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var (number, text) = (reader.Id("customerNumber", customerNumber), reader.Text("search", search));
        reader.Demand();
        return TypedResults.Ok(new KnownAddressList { Items = [.. (await desk.AddressesAsync(number, text, user.Actor(), cancellationToken)).Select(KnownAddressModel.Of)] });
    }
}
