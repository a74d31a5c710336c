using ResponseWorkflow.Application.Runtime;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>The administration of time limits and calendars.</summary>
internal static class TimeLimitExtensions
{
    /// <summary>Adds it.</summary>
    public static void AddStoredTimeLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSetting<TermOptions>(TermOptions.Section, static options => options.Fault());
        builder.Services.AddStoredTimeLimits();
        builder.Services.AddSingleton<LimitFileReader>();
        builder.Services.AddSweep<TermActivation>();
    }

    /// <summary>Maps the endpoints.</summary>
    public static void MapTimeLimits(this IEndpointRouteBuilder api)
    {
        var limits = api.MapGroup("/time-limits").WithTags("Time limits").RequirePermission(Permissions.ReadLimits);
        limits.MapLimits();
        limits.MapFiles();
        limits.MapTrials();
        limits.MapWords();
        limits.MapCalendars();
        limits.MapHolidays();
    }
}
