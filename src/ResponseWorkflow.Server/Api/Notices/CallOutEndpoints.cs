using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Notices.CallOuts;
using ResponseWorkflow.Application.Notices.Terms;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>The rules of call-outs, for those who administer them.</summary>
internal static class CallOutEndpoints
{
    private const int LastPage = 10_000_000;

    public static void MapCallOuts(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/call-out-rules").WithTags("Notices").RequirePermission(Permissions.ReadNotices);
        group.MapGet("/", ListAsync).IsRead("ListCallOutRules", "A numbered page of the rules of call-outs, those that begin first before the others.", 400);
        group.MapGet("/choices", ChoicesAsync).IsRead("ListCallOutChoices", "What rules of call-outs can name.");
        group.MapGet("/{key}", GetAsync).IsRead("GetCallOutRule", "A rule of call-outs with its versions.", 404);
        group.MapPut("/{key}", PutAsync).RequirePermission(Permissions.EditNotices).IsRead("PutCallOutRule", "Adds or changes a rule of call-outs. One beside which nobody could tell which of two holds is refused.", 400, 409, 422);
        group.MapPost("/{key}/restore", RestoreAsync).RequirePermission(Permissions.EditNotices).IsRead("RestoreCallOutRule", "Brings an older version of a rule back as the newest one.", 400, 404, 422);
    }

    private static async Task<Ok<NumberedPage<CallOutRuleModel>>> ListAsync(
        [AsParameters] CallOutListQuery query, [AsParameters] NumberedPageQuery paging, StoredNoticeTerms terms, IOptions<ApiOptions> options, CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var filter = query.Read(reader);
        var number = reader.Number("page", paging.Page, 1, LastPage) ?? 1;
        var size = reader.PageSize(paging.PageSize, options.Value);
        reader.Demand();
        var found = filter.Apply((await terms.InForceAsync(cancellationToken)).CallOuts);
        var skipped = (int)Math.Min(int.MaxValue, (long)(number - 1) * size);
        return TypedResults.Ok(new NumberedPage<CallOutRuleModel> { Items = [.. found.Skip(skipped).Take(size).Select(CallOutRuleModel.Of)], Total = found.Count });
    }

    private static async Task<Ok<CallOutChoicesModel>> ChoicesAsync(IEnumerable<IChoiceSource> sources, IOptions<CustomerOptions> customers, IOptions<CallOutOptions> options, CancellationToken cancellationToken)
    {
        var lists = sources.ToDictionary(static one => one.ListName, StringComparer.Ordinal);
        return TypedResults.Ok(new CallOutChoicesModel
        {
            Grades = [.. customers.Value.EffectiveGrades.Select(CallOutChoiceModel.Of)],
            Effects = [.. options.Value.EffectiveEffects.Select(CallOutChoiceModel.Of)],
            Roles = [.. (await lists[RoleList.Name].ReadAsync(cancellationToken)).Select(CallOutChoiceModel.Of)],
            Units = [.. (await lists[UnitList.Name].ReadAsync(cancellationToken)).Select(CallOutChoiceModel.Of)],
            Levels = options.Value.Levels,
            LongestMinutes = options.Value.LongestMinutes,
        });
    }

    private static async Task<Ok<CallOutRuleDetail>> GetAsync(string key, CallOutCommands commands, StoredNoticeTerms terms, HttpResponse response, CancellationToken cancellationToken)
    {
        var rule = (await terms.InForceAsync(cancellationToken)).CallOuts.FirstOrDefault(one => one.Key == key) ?? throw Unknown(key);
        var versions = await commands.VersionsAsync(key, cancellationToken);
        RowTag.Tell(response, versions[0].Version);
        return TypedResults.Ok(new CallOutRuleDetail
        {
            Rule = CallOutRuleModel.Of(rule),
            Version = versions[0].Version,
            Versions = [.. versions.Select(static one => new CallOutVersionModel { Version = one.Version, Rule = one.Value is null ? null : CallOutRuleModel.Of(one.Value), Author = one.Author, Reason = one.Reason, At = one.At })],
        });
    }

    private static async Task<Ok<CallOutRuleDetail>> PutAsync(
        string key,
        CallOutRuleRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        CallOutCommands commands,
        StoredNoticeTerms terms,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var basis = RowTag.Read(ifMatch) is { } version ? (int)Math.Min(version, int.MaxValue) : (int?)null;
        await commands.PutAsync(body.Rule(key), basis, user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(key, commands, terms, response, cancellationToken);
    }

    private static async Task<Ok<CallOutRuleDetail>> RestoreAsync(
        string key, RestoreNoticeVersionRequest body, CallOutCommands commands, StoredNoticeTerms terms, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        if ((await terms.InForceAsync(cancellationToken)).CallOuts.All(one => one.Key != key))
            throw Unknown(key);
        await commands.RestoreAsync(key, body.Version, user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(key, commands, terms, response, cancellationToken);
    }

    private static RefusedException Unknown(string key) => new(ApiRefusals.Unknown("call-out rule", "通报规则", key, "key"));
}
