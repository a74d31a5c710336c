using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using ResponseWorkflow.Application.Organisation.Users.Accounts;

namespace ResponseWorkflow.Server.Access.Sessions;

/// <summary>The session of a browser: a cookie that says who signed in and with which stamp. What the user may do is looked up.</summary>
internal sealed class Session(AccountDirectory accounts) : CookieAuthenticationEvents
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "Session";

    private const string Stamp = "stamp";

    /// <summary>Begins a session.</summary>
    public static Task BeginAsync(HttpContext context, Account account)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id), new Claim(Stamp, account.SecurityStamp)], Scheme);
        context.Features.Set(account);
        return context.SignInAsync(Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = false });
    }

    /// <summary>Ends the session of this browser.</summary>
    public static Task EndAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>Ends sessions of users who were disabled or whose password changed.</summary>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var account = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await accounts.FindUserAsync(id, context.HttpContext.RequestAborted) : null;
        if (account is null || account.SecurityStamp != context.Principal?.FindFirstValue(Stamp))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }

        context.HttpContext.Features.Set(account);
    }
}
