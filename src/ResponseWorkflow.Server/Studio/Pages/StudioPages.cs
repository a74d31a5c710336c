using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Studio.Files;

namespace ResponseWorkflow.Server.Studio.Pages;

/// <summary>The addresses of the pages around the designer.</summary>
internal static class StudioPages
{
    /// <summary>Maps them.</summary>
    public static void MapStudioPages(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(StudioExtensions.BasePath).ExcludeFromDescription();
        Map(group, "/", StudioScreen.Definitions, static (_, context) => ShowAsync(context, StudioScreen.Definitions, null, null));
        Map(group, "/definitions/{id}", StudioScreen.Definition, ShowDefinitionAsync);
        Map(group, "/instances", StudioScreen.Instances, static (_, context) => ShowAsync(context, StudioScreen.Instances, null, null));
        Map(group, "/instances/{id}", StudioScreen.Instance, ShowInstanceAsync);
        Map(group, "/definitions", StudioScreen.Definitions, static (_, context) =>
        {
            context.Response.Redirect($"{context.Request.PathBase}{StudioExtensions.BasePath}/");
            return Task.CompletedTask;
        });
        group.MapMethods("/{**path}", Reading, static (string? path, HttpContext context, PageWriter pages) => MissAsync(path, context, pages)).RequirePermission(Permissions.ReadDefinitions);
    }

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static void Map(RouteGroupBuilder group, string pattern, StudioScreen screen, Func<string, HttpContext, Task> show) =>
        group.MapMethods(pattern, Reading, (HttpContext context, ICurrentUser user, PageWriter pages, StudioFiles files, IOptions<StudioOptions> options) =>
        {
            if (!user.May(screen.Permission))
                return RefuseAsync(context, user, pages, options.Value);
            return files.IsInstalled
                ? show(RouteText.Decode((string?)context.Request.RouteValues["id"] ?? ""), context)
                : pages.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, static texts => texts.NotInstalled);
        }).RequirePermission(screen.Permission);

    private static async Task ShowDefinitionAsync(string id, HttpContext context)
    {
        var database = context.RequestServices.GetRequiredService<Database>();
        await using var store = database.CreateContext();
        var found = RouteText.CanBeId(id)
            ? await store.Definitions.Where(row => row.DefinitionId == id).Select(static row => new { row.Name }).FirstOrDefaultAsync(context.RequestAborted)
            : null;
        await (found is null ? MissAsync(context, static texts => texts.NoDefinition) : ShowAsync(context, StudioScreen.Definition, id, found.Name));
    }

    private static async Task ShowInstanceAsync(string id, HttpContext context)
    {
        var database = context.RequestServices.GetRequiredService<Database>();
        await using var store = database.CreateContext();
        var found = RouteText.CanBeId(id) && await store.Instances.AnyAsync(row => row.Id == id, context.RequestAborted);
        await (found ? ShowAsync(context, StudioScreen.Instance, id, null) : MissAsync(context, static texts => texts.NoInstance));
    }

    // A file of the designer that is not there must not be answered with a page: a script or a font would be looked for in it.
    private static Task MissAsync(string? path, HttpContext context, PageWriter pages)
    {
        if (path is not null && (path.StartsWith("_framework/", StringComparison.Ordinal) || path.StartsWith("_content/", StringComparison.Ordinal) || path.StartsWith("page/", StringComparison.Ordinal)))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return pages.WriteAsync(context, StatusCodes.Status404NotFound, static texts => texts.NoPage);
    }

    private static Task MissAsync(HttpContext context, Func<PageTexts, PageTexts.Message> choose) =>
        context.RequestServices.GetRequiredService<PageWriter>().WriteAsync(context, StatusCodes.Status404NotFound, choose);

    private static Task ShowAsync(HttpContext context, StudioScreen screen, string? id, string? name) =>
        context.RequestServices.GetRequiredService<PageWriter>().WriteAsync(context, screen, id, name);

    // The designer shows nothing but an error when its calls are refused; so who is not signed in never comes that far.
    private static Task RefuseAsync(HttpContext context, ICurrentUser user, PageWriter pages, StudioOptions options)
    {
        if (user.IsSignedIn)
            return pages.WriteAsync(context, StatusCodes.Status403Forbidden, static texts => texts.NotAllowed);
        var request = context.Request;
        var wanted = $"{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}";
        context.Response.Redirect($"{request.PathBase.ToUriComponent()}{options.SignInPath}?returnUrl={Uri.EscapeDataString(wanted)}");
        return Task.CompletedTask;
    }
}
