using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Access.Keys;
using ResponseWorkflow.Server.Access.Sessions;

namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>Says of a request that lasts whether its caller may still have it: the session was not ended, the key not revoked, and what the account may do now.</summary>
/// <param name="accounts">Knows accounts.</param>
internal sealed class CallerStanding(AccountDirectory accounts)
{
    /// <summary>The account as it is now; null when the request should end.</summary>
    public async Task<Account?> FindAsync(HttpContext context, CancellationToken cancellationToken)
    {
        // Where no sign-in is demanded, everybody has an account without id.
        if (AccessGate.AccountOf(context) is not { } account || account.Id.Length == 0)
            return AccessGate.AccountOf(context);
        if (ApiKeyHeader.Read(context.Request) is { } key)
            return await accounts.FindKeyAsync(key, cancellationToken);
        return Session.IdOf(context) is { } session ? (await accounts.FindSessionAsync(session, cancellationToken))?.Account : null;
    }
}
