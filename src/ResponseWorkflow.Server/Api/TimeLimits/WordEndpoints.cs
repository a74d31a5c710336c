using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>The words that rows may use.</summary>
internal static class WordEndpoints
{
    private const string Name = "vocabulary";

    public static void MapWords(this IEndpointRouteBuilder limits)
    {
        limits.MapGet("/words", GetAsync).IsRead("GetTimeLimitWords", "The facts, grades, roles, units and channels that rows may name, and the keys that there are.");
        limits.MapPut("/words", PutAsync).RequirePermission(Permissions.EditLimits).IsRead("PutTimeLimitWords", "Changes the words that rows may use. Refused while a row uses one that would be missing.", 400, 409, 422);
    }

    private static async Task<Ok<LimitWords>> GetAsync(ITimeLimitTerms terms, RuleQueries queries, HttpResponse response, CancellationToken cancellationToken)
    {
        var version = (await queries.VersionsAsync(TermKind.Vocabulary, Name, cancellationToken))[0].Row.Version;
        RowTag.Tell(response, version);
        return TypedResults.Ok(LimitWords.Of(await terms.InForceAsync(cancellationToken), version));
    }

    private static async Task<Ok<LimitWords>> PutAsync(
        LimitWordsRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        TermCommands commands,
        ITimeLimitTerms terms,
        RuleQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var change = new TermChange { Kind = TermKind.Vocabulary, Name = Name, Act = TermAct.Put, Document = LimitRules.Node(body with { Reason = null }), Basis = RowTag.Read(ifMatch) };
        await commands.ApplyAsync([change], user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(terms, queries, response, cancellationToken);
    }
}
