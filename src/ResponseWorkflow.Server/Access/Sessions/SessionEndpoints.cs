using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Organisation.Users.SignIn;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Access.Sessions;

/// <summary>Signing in and out, and what a user decides about the own account.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/session").WithTags("Session").RequireSignIn();
        group.MapGet("/", Get).IsRead("GetSession", "Who calls, and what this caller may do.", 401);
        group.MapPost("/", BeginAsync).OpenToEverybody().IsRead("BeginSession", "Signs in: the answer sets the cookie of the session. Unknown names, wrong passwords and locked accounts get the same answer.", 400, 401);
        group.MapDelete("/", EndAsync).OpenToEverybody().IsRead("EndSession", "Signs out.");
        group.MapPut("/language", ChooseLanguageAsync).OpenToEverybody().IsRead("ChooseLanguage", "Chooses the language of pages and answers; without a session, for this browser.", 400);
        group.MapPut("/password", ChangePasswordAsync).IsRead("ChangePassword", "Changes one's own password. All other sessions of the user end.", 400, 401, 422);
    }

    private static Ok<SessionModel> Get(HttpContext context) => Answer(context, AccessGate.AccountOf(context)!);

    private static async Task<Ok<SessionModel>> BeginAsync(SignInRequest body, SignInCommand signIn, Session session, HttpContext context, IOptions<AccessOptions> options, CancellationToken cancellationToken)
    {
        var account = await signIn.RunAsync(body.Name, body.Password, cancellationToken);
        await session.BeginAsync(context, account, cancellationToken);

        // The page for signing in next time speaks the user's language.
        if (account.Language is { } language)
            LanguageCookie.Put(context, language, options.Value);
        return Answer(context, account);
    }

    private static async Task<NoContent> EndAsync(Session session, HttpContext context, CancellationToken cancellationToken)
    {
        await session.EndAsync(context, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ChooseLanguageAsync(LanguageRequest body, UserCommands users, HttpContext context, IOptions<AccessOptions> options, CancellationToken cancellationToken)
    {
        if (body.Language is not (Languages.Chinese or Languages.English))
            throw new RefusedException(new Refusal("language.unknown", RefusalKind.Invalid, "'language' must be zh-CN or en.", "“language”必须为 zh-CN 或 en。", "language"));
        if (Session.OwnerOf(context) is { } account)
            await users.ChooseLanguageAsync(account.Id, body.Language, cancellationToken);
        LanguageCookie.Put(context, body.Language, options.Value);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ChangePasswordAsync(PasswordRequest body, UserCommands users, AccountDirectory accounts, Session session, HttpContext context, CancellationToken cancellationToken)
    {
        var account = Session.DemandOwner(context);
        await users.ChangePasswordAsync(account.Id, body.CurrentPassword, body.NewPassword, cancellationToken);

        // The change ended every session; this browser gets a new one.
        if (await accounts.FindUserAsync(account.Id, cancellationToken) is { } changed)
            await session.BeginAsync(context, changed, cancellationToken);
        return TypedResults.NoContent();
    }

    private static Ok<SessionModel> Answer(HttpContext context, Account account) => TypedResults.Ok(SessionModel.Of(account, ProblemLanguage.IsEnglish(context.Request)));
}
