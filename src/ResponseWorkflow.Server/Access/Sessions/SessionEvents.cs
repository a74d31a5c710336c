using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Organisation.Users.Sessions;

namespace ResponseWorkflow.Server.Access.Sessions;

/// <summary>Looks up the session that a cookie names, and who it belongs to: a session that was ended, or whose user was disabled, is over whatever the cookie says.</summary>
internal sealed class SessionEvents(AccountDirectory accounts, SessionCommands sessions) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var aborted = context.HttpContext.RequestAborted;
        var found = context.Principal?.FindFirstValue(ClaimTypes.Sid) is { } id ? await accounts.FindSessionAsync(id, aborted) : null;
        if (found is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Session.Scheme);
            return;
        }

        await sessions.TouchAsync(context.Principal!.FindFirstValue(ClaimTypes.Sid)!, found.LastSeenAt, aborted);
        context.HttpContext.Features.Set(found.Account);
    }
}
