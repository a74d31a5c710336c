using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Organisation.Users.Sessions;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Application.Organisation.Users.SignIn;
using ResponseWorkflow.Server.Access.Administration;
using ResponseWorkflow.Server.Access.Administration.Deputies;
using ResponseWorkflow.Server.Access.Administration.Holdings;
using ResponseWorkflow.Server.Access.Administration.Keys;
using ResponseWorkflow.Server.Access.Administration.People;
using ResponseWorkflow.Server.Access.Administration.Roles;
using ResponseWorkflow.Server.Access.Administration.Units;
using ResponseWorkflow.Server.Access.Administration.Users;
using ResponseWorkflow.Server.Access.Confirmations;
using ResponseWorkflow.Server.Access.Own;
using ResponseWorkflow.Server.Access.Sessions;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Access;

/// <summary>Who may do what.</summary>
internal static partial class AccessExtensions
{
    /// <summary>Adds users, sessions and keys.</summary>
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddSetting<AccessOptions>(AccessOptions.Section, static options => options.Fault());
        services.AddSetting<AccountOptions>(AccountOptions.Section, static options => options.Memory > TimeSpan.Zero ? null : "Access:Accounts:Memory must be more than nothing.");
        services.AddSetting<PasswordOptions>(PasswordOptions.Section, static options => options.Fault());
        services.AddSetting<LockOutOptions>(LockOutOptions.Section, static options => options.Fault());
        services.AddSetting<DefaultRoleOptions>(DefaultRoleOptions.Section);
        services.AddSetting<UserSessionOptions>(UserSessionOptions.Section, static options => options.Fault());
        services.AddSetting<TokenOptions>(TokenOptions.Section, static options => options.Fault());
        services.AddSetting<UnitOptions>(UnitOptions.Section, static options => options.Fault());
        services.AddSetting<AuditOptions>(AuditOptions.Section, static options => options.Fault());
        services.AddSingleton<IAuditPlace, RequestPlace>();
        services.AddOrganisation();
        services.AddSingleton<Administration.Units.UnitFiles>();
        services.AddConfirmations();
        services.AddSingleton<FirstStart>();
        services.AddHttpContextAccessor();
        services.AddSingleton<ICurrentUser, CurrentUser>();
        AddSessions(services);
        builder.AddKeyProtection();
    }

    /// <summary>Puts the gate before the endpoints.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseMiddleware<AccessGate>();
        app.Lifetime.ApplicationStarted.Register(() => WarnWhereOpen(app));
    }

    /// <summary>Maps signing in, and the administration of users, roles and keys.</summary>
    public static void MapAccess(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(ApiExtensions.BasePath);
        api.MapSessions();
        api.MapConfirmations();
        api.MapOwnSessions();
        api.MapTokens();
        api.MapOwnDeputies();
        api.MapUnits();
        api.MapUsers();
        api.MapPeople();
        api.MapUserHoldings();
        api.MapUserDeputies();
        api.MapUserSessions();
        api.MapHoldings();
        api.MapRoles();
        api.MapKeys();
        api.MapAdministrationExports();
    }

    /// <summary>Sees to it that somebody can sign in.</summary>
    public static Task PrepareAccessAsync(this WebApplication app) => app.Services.GetRequiredService<FirstStart>().RunAsync(app.Lifetime.ApplicationStopping);

    private static void AddSessions(IServiceCollection services)
    {
        services.AddSingleton<Session>();
        services.AddSingleton<SessionEvents>();
        services.AddAuthentication(Session.Scheme).AddCookie(Session.Scheme, static options =>
        {
            options.EventsType = typeof(SessionEvents);
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.IsEssential = true;
            options.SlidingExpiration = true;
        });
        services.AddOptions<CookieAuthenticationOptions>(Session.Scheme).Configure<IOptions<AccessOptions>, IOptions<UserSessionOptions>>(static (cookie, access, sessions) =>
        {
            cookie.Cookie.Name = access.Value.SessionCookie;
            cookie.ExpireTimeSpan = sessions.Value.Lifetime;
        });
    }

    private static void WarnWhereOpen(WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.Required)
            return;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        LogOpen(app.Logger, string.Join(' ', addresses));
    }

    [LoggerMessage(LogLevel.Warning, "Access:Required is false: whoever can connect to {Addresses} may do everything. Let this be so in closed laboratories only.")]
    private static partial void LogOpen(ILogger logger, string addresses);
}
