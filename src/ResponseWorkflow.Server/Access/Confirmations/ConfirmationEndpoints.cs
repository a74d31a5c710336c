using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Organisation.Users.SignIn;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Access.Sessions;
using ResponseWorkflow.Server.Api;
using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Access.Confirmations;

/// <summary>Signing with one's password.</summary>
internal static class ConfirmationEndpoints
{
    /// <summary>Adds what makes and knows confirmations. It must come before the forms, which use it.</summary>
    public static void AddConfirmations(this IServiceCollection services)
    {
        services.AddSetting<ConfirmationOptions>(ConfirmationOptions.Section, static options => options.Fault());
        services.AddSingleton<SignatureProofs>();
        services.AddSingleton<ISignatureProofs>(static provider => provider.GetRequiredService<SignatureProofs>());
    }

    public static void MapConfirmations(this IEndpointRouteBuilder api) =>
        api.MapPost("/session/confirmation", ConfirmAsync).WithTags("Session").RequireSignIn()
            .IsRead("Confirm", "Takes one's password once more, and gives what a form keeps as the signature. Wrong passwords count as attempts to sign in.", 400, 401, 403, 422);

    private static async Task<Ok<ConfirmationModel>> ConfirmAsync(ConfirmationRequest body, SignInCommand signIn, SignatureProofs proofs, HttpContext context, CancellationToken cancellationToken)
    {
        var caller = Session.DemandOwner(context);
        try
        {
            var account = await signIn.RunAsync(caller.Name, body.Password, cancellationToken);
            return TypedResults.Ok(proofs.Make(account.Id));
        }
        catch (RefusedException refused) when (refused.Refusal.Kind == RefusalKind.NotSignedIn)
        {
            // Not 401: the session goes on.
            throw new RefusedException(new Refusal(
                "confirmation.refused",
                RefusalKind.Unprocessable,
                "The password is wrong, or too many attempts have locked the account for a while.",
                "密码错误，或因多次尝试失败账号已被暂时锁定。",
                "password"));
        }
    }
}
