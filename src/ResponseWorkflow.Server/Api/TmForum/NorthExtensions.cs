using ResponseWorkflow.Application.TmForum;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.TmForum.Hub;
using ResponseWorkflow.Server.Api.TmForum.Messages;
using ResponseWorkflow.Server.Api.TmForum.Qualifications;
using ResponseWorkflow.Server.Api.TmForum.ServiceOrders;
using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Api.TmForum;

/// <summary>The interfaces by which other systems hand in work: TM Forum Open APIs.</summary>
internal static class NorthExtensions
{
    /// <summary>Adds what they need.</summary>
    public static void AddNorth(this WebApplicationBuilder builder)
    {
        builder.Services.AddSetting<NorthOptions>(NorthOptions.Section, static options => options.Fault());
        builder.Services.AddNorthSide();
    }

    /// <summary>Maps them.</summary>
    public static void MapNorth(this IEndpointRouteBuilder app)
    {
        var ordering = app.MapGroup(NorthPaths.Ordering).WithTags("ServiceOrdering").RequirePermission(Permissions.HandInOrders);
        ordering.MapServiceOrders();
        ordering.MapHub(NorthResource.ServiceOrder);
        var qualification = app.MapGroup(NorthPaths.Qualification).WithTags("ServiceQualification").RequirePermission(Permissions.HandInOrders);
        qualification.MapQualifications();
        qualification.MapHub(NorthResource.ServiceQualification);
    }

    /// <summary>Describes an endpoint of these interfaces.</summary>
    public static RouteHandlerBuilder IsNorth(this RouteHandlerBuilder endpoint, string id, string summary, params int[] refusals)
    {
        endpoint.WithName(id).WithSummary(summary);
        foreach (var status in refusals.Concat([StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable]))
            endpoint.Produces<TmfError>(status);
        return endpoint;
    }
}
