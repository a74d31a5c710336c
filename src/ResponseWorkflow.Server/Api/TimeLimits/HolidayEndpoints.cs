using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>The public holidays, by year.</summary>
internal static class HolidayEndpoints
{
    public static void MapHolidays(this IEndpointRouteBuilder limits)
    {
        var group = limits.MapGroup("/holidays/{year}");
        group.MapGet("/", GetAsync).IsRead("GetHolidays", "The public holidays of a year; none when they are not announced.", 400);
        group.MapPut("/", PutAsync).RequirePermission(Permissions.EditLimits).IsRead("PutHolidays", "Stores the public holidays of a year, as its file has them. They count at once, for running clocks too.", 400, 409, 422);
    }

    /// <summary>The change that a request means.</summary>
    /// <exception cref="RefusedException"><c>holidays.otherYear</c>.</exception>
    internal static TermChange Change(string year, HolidayYearRequest body, long? basis)
    {
        if (body.Year is { } given && given.ToString(CultureInfo.InvariantCulture) != year)
            throw new RefusedException(LimitRefusals.OtherYear(given, year));
        var document = new JsonObject { ["holidays"] = body.Holidays is null ? null : new JsonArray([.. body.Holidays.Select(static JsonNode (one) => LimitRules.Node(one))]) };
        return new TermChange { Kind = TermKind.Holidays, Name = year, Act = TermAct.Put, Document = document, Basis = basis };
    }

    private static async Task<Ok<HolidayYearModel>> GetAsync(string year, ITimeLimitTerms terms, RuleQueries queries, IOptions<TermOptions> options, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var number = CalendarEndpoints.Year(year, options.Value);
        var known = (await terms.InForceAsync(cancellationToken)).Data.Calendars.Holidays.Years.FirstOrDefault(one => one.Year == number);
        var versions = await queries.VersionsAsync(TermKind.Holidays, number.ToString(CultureInfo.InvariantCulture), cancellationToken);
        var latest = versions.Count == 0 ? 0 : versions[0].Row.Version;
        RowTag.Tell(response, latest);
        return TypedResults.Ok(new HolidayYearModel
        {
            Year = number,
            IsAnnounced = known is not null,
            MayEdit = LimitEndpoints.MayEdit(user),
            LatestVersion = latest,
            Holidays = [.. known?.Holidays.Select(static one => new HolidayModel { Name = LimitText.Of(one.Name), Off = [.. one.Off.Select(Text)], MakeUp = [.. one.MakeUp.Select(Text)] }) ?? []],
            Versions = [.. versions.Select(LimitVersionModel.Of)],
        });
    }

    private static async Task<Ok<HolidayYearModel>> PutAsync(
        string year,
        HolidayYearRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        TermCommands commands,
        ITimeLimitTerms terms,
        RuleQueries queries,
        IOptions<TermOptions> options,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var number = CalendarEndpoints.Year(year, options.Value).ToString(CultureInfo.InvariantCulture);
        await commands.ApplyAsync([Change(number, body, RowTag.Read(ifMatch))], user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(number, terms, queries, options, user, response, cancellationToken);
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
