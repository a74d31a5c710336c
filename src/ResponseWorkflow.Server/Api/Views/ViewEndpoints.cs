using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Views;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Views;

/// <summary>The views that callers save of lists: everybody has the own ones only.</summary>
internal static class ViewEndpoints
{
    // Where no sign-in is demanded all callers are one, and share their views.
    private const string Everybody = "everybody";

    public static void MapViews(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/views").WithTags("Views").RequireSignIn();
        group.MapGet("/", ListAsync).IsRead("ListViews", "The caller's saved views.", 400);
        group.MapPost("/", AddAsync).IsRead("AddView", "Saves a view of a list.", 400, 409, 422);
        group.MapPut("/{viewId}", ChangeAsync).IsRead("ChangeView", "Changes a saved view.", 400, 404, 409);
        group.MapDelete("/{viewId}", RemoveAsync).IsRead("RemoveView", "Deletes a saved view.", 404);
    }

    private static async Task<Ok<ViewList>> ListAsync(
        [FromQuery(Name = "list"), Description("Of which list; all when left out.")] string? list,
        HttpContext context,
        SavedViews views,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var only = reader.Id("list", list);
        reader.Demand();
        return TypedResults.Ok(new ViewList { Items = [.. (await views.ListAsync(Owner(context), only, cancellationToken)).Select(ViewModel.Of)] });
    }

    private static async Task<Ok<ViewModel>> AddAsync(NewViewRequest body, HttpContext context, SavedViews views, CancellationToken cancellationToken) =>
        TypedResults.Ok(ViewModel.Of(await views.AddAsync(Owner(context), body.List, body.Details(), cancellationToken)));

    private static async Task<Ok<ViewModel>> ChangeAsync(string viewId, ViewRequest body, HttpContext context, SavedViews views, CancellationToken cancellationToken) =>
        TypedResults.Ok(ViewModel.Of(await views.ChangeAsync(Owner(context), Id(viewId), body.Details(), cancellationToken)));

    private static async Task<NoContent> RemoveAsync(string viewId, HttpContext context, SavedViews views, CancellationToken cancellationToken)
    {
        await views.RemoveAsync(Owner(context), Id(viewId), cancellationToken);
        return TypedResults.NoContent();
    }

    private static string Owner(HttpContext context) => AccessGate.AccountOf(context) is { Id.Length: > 0 } account ? account.Id : Everybody;

    // No view has an id that cannot be one.
    private static string Id(string text) => RouteText.CanBeId(text) ? text : "";
}
