using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Organisation.Users.Sessions;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Api.Callers;

namespace ResponseWorkflow.Server.Access.Sessions;

/// <summary>The session of a browser: a cookie that names a session in the database. What the user may do is looked up.</summary>
internal sealed class Session(SessionCommands sessions, ICurrentUser user)
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "Session";

    /// <summary>Begins a session.</summary>
    public async Task BeginAsync(HttpContext context, Account account, CancellationToken cancellationToken)
    {
        var id = await sessions.BeginAsync(account, cancellationToken);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Sid, id)], Scheme);
        context.Features.Set(account);
        await context.SignInAsync(Scheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = false });
    }

    /// <summary>Ends the session of this browser, if there is one.</summary>
    public async Task EndAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (OwnerOf(context) is { } account && IdOf(context) is { } id)
            await sessions.EndAsync(account.Id, id, user.Actor(), cancellationToken);
        await context.SignOutAsync(Scheme);
    }

    /// <summary>Id of the session of this browser; null when there is none.</summary>
    public static string? IdOf(HttpContext context) => context.User.FindFirstValue(ClaimTypes.Sid);

    /// <summary>The user who calls in a session; null for programs, also for those that act for a user by a token, and where no sign-in is demanded.</summary>
    public static Account? OwnerOf(HttpContext context) => AccessGate.AccountOf(context) is { IsProgram: false, KeyId: null, Id.Length: > 0 } account ? account : null;

    /// <summary>The user who calls in a session.</summary>
    /// <exception cref="RefusedException"><c>session.none</c>: a program must not do what outlives its key.</exception>
    public static Account DemandOwner(HttpContext context) => OwnerOf(context)
        ?? throw new RefusedException(new Refusal("session.none", RefusalKind.NotAllowed, "This is for people who have signed in, not for programs.", "此操作仅限已登录的人员使用，程序不可调用。"));
}
