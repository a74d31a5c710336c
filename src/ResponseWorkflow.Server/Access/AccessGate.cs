using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Server.Access.Keys;
using ResponseWorkflow.Server.Access.Sessions;

namespace ResponseWorkflow.Server.Access;

/// <summary>Lets a request through to its endpoint, or answers why not.</summary>
internal sealed class AccessGate(RequestDelegate next, IOptions<AccessOptions> options, AccountDirectory accounts)
{
    /// <summary>Who calls; null when that is not known.</summary>
    public static Account? AccountOf(HttpContext context) => context.Features.Get<Account>();

    public async Task InvokeAsync(HttpContext context)
    {
        if (!options.Value.Required)
        {
            context.Features.Set(CurrentUser.Everybody);
            await next(context);
            return;
        }

        var key = ApiKeyHeader.Read(context.Request);
        var account = key is null ? await SessionAsync(context) : await accounts.FindKeyAsync(key, context.RequestAborted);
        if (account is not null)
            context.Features.Set(account);

        // What is no endpoint of ours holds nothing that is secret: files of pages, and answers such as 405.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }

        var demand = endpoint.Metadata.GetMetadata<IAccessDemand>();
        var isWrittenByForeignPage = key is null && demand is not NoDemand { IsForBrowsers: false } && !PageOrigin.IsOurs(context.Request, options.Value);
        if (isWrittenByForeignPage)
            await AccessAnswer.ForeignPageAsync(context);
        else if (IsMet(demand, account))
            await next(context);
        else if (account is null)
            await AccessAnswer.UnknownAsync(context);
        else if (account.MustChangePassword)
            await AccessAnswer.MustChangePasswordAsync(context);
        else
            await AccessAnswer.DeniedAsync(context, (demand as PermissionDemand)?.Permission);
    }

    private bool IsMet(IAccessDemand? demand, Account? account) => demand switch
    {
        NoDemand => true,
        SignInDemand => account is not null,
        PermissionDemand { Permission: Permissions.ReadMetrics } when options.Value.OpenMetrics => true,
        PermissionDemand needed => account is { MustChangePassword: false } && account.May(needed.Permission),
        _ => false,
    };

    // The cookie is checked against the account by the events of the session, which leave the account behind.
    private static async Task<Account?> SessionAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(Session.Scheme);
        if (!result.Succeeded)
            return null;
        context.User = result.Principal;
        return AccountOf(context);
    }
}
