using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.TimeLimits.Calendars;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Calendars.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendars(this IEndpointRouteBuilder limits)
    {
        var group = limits.MapGroup("/calendars");
        group.MapGet("/", ListAsync).IsRead("ListCalendars", "The calendars, and the years whose holidays are known.");
        group.MapGet("/{calendarId}", GetAsync).IsRead("GetCalendar", "A calendar with its versions.", 404);
        group.MapPut("/{calendarId}", PutAsync).RequirePermission(Permissions.EditLimits).IsRead("PutCalendar", "Adds or changes a calendar. It counts at once, for running clocks too.", 400, 409, 422);
        group.MapPost("/{calendarId}/restore", RestoreAsync).RequirePermission(Permissions.EditLimits).IsRead("RestoreCalendar", "Makes an older version of a calendar the newest one. It counts at once, for running clocks too.", 400, 404, 409, 422);
        group.MapGet("/{calendarId}/years/{year}", YearAsync).IsRead("GetCalendarYear", "A year as a calendar sees it, day by day.", 400, 404);
        group.MapGet("/{calendarId}/days/{date}", DayAsync).IsRead("GetCalendarDay", "What a day is to a calendar.", 400, 404);
    }

    /// <summary>The change that a request means.</summary>
    internal static TermChange Change(string id, CalendarRequest body, long? basis) => new()
    {
        Kind = TermKind.Calendar, Name = id, Act = TermAct.Put, Document = LimitRules.Node(body with { Reason = null }), Basis = basis,
    };

    /// <summary>A year of a path.</summary>
    /// <exception cref="RefusedException"><c>calendar.year</c>.</exception>
    internal static int Year(string text, TermOptions options) => options.TryReadYear(text, out var year) ? year : throw new RefusedException(LimitRefusals.BadYear(text, options));

    private static async Task<Ok<CalendarList>> ListAsync(ITimeLimitTerms terms, IOptions<TermOptions> options, ICurrentUser user, CancellationToken cancellationToken)
    {
        var calendars = (await terms.InForceAsync(cancellationToken)).Data.Calendars;
        return TypedResults.Ok(new CalendarList
        {
            Items = [.. calendars.All.Select(static one => CalendarModel.Of(one.Definition))],
            Years = [.. calendars.Holidays.Years.Select(static one => one.Year)],
            FirstYear = options.Value.FirstYear,
            LastYear = options.Value.LastYear,
            MayEdit = LimitEndpoints.MayEdit(user),
        });
    }

    private static async Task<Ok<CalendarDetail>> GetAsync(string calendarId, ITimeLimitTerms terms, RuleQueries queries, ICurrentUser user, HttpResponse response, CancellationToken cancellationToken)
    {
        var calendar = await FindAsync(calendarId, terms, cancellationToken);
        var versions = await queries.VersionsAsync(TermKind.Calendar, calendar.Id, cancellationToken);
        RowTag.Tell(response, versions[0].Row.Version);
        return TypedResults.Ok(new CalendarDetail
        {
            Calendar = CalendarModel.Of(calendar.Definition), MayEdit = LimitEndpoints.MayEdit(user), LatestVersion = versions[0].Row.Version, Versions = [.. versions.Select(LimitVersionModel.Of)],
        });
    }

    private static async Task<Ok<CalendarDetail>> PutAsync(
        string calendarId,
        CalendarRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        TermCommands commands,
        ITimeLimitTerms terms,
        RuleQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var id = RouteText.Decode(calendarId);
        await commands.ApplyAsync([Change(id, body, RowTag.Read(ifMatch))], user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(id, terms, queries, user, response, cancellationToken);
    }

    private static async Task<Ok<CalendarDetail>> RestoreAsync(
        string calendarId,
        RestoreCalendarRequest body,
        [FromHeader(Name = "If-Match"), Description("ETag of the version that the change is made from.")] string? ifMatch,
        TermCommands commands,
        ITimeLimitTerms terms,
        RuleQueries queries,
        ICurrentUser user,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var known = await FindAsync(calendarId, terms, cancellationToken);
        var change = await commands.RestorationAsync(TermKind.Calendar, known.Id, body.Version, cancellationToken);
        await commands.ApplyAsync([change with { Basis = RowTag.Read(ifMatch) }], user.Actor(ReasonText.Read(body.Reason)), cancellationToken);
        return await GetAsync(calendarId, terms, queries, user, response, cancellationToken);
    }

    private static async Task<Ok<CalendarYearModel>> YearAsync(string calendarId, string year, ITimeLimitTerms terms, IOptions<TermOptions> options, CancellationToken cancellationToken)
    {
        var calendar = await FindAsync(calendarId, terms, cancellationToken);
        var number = Year(year, options.Value);
        var first = new DateOnly(number, 1, 1);
        var days = Enumerable.Range(0, DateTime.IsLeapYear(number) ? 366 : 365).Select(place => CalendarDayModel.Of(calendar.Day(first.AddDays(place)))).ToArray();
        return TypedResults.Ok(new CalendarYearModel { CalendarId = calendar.Id, Year = number, IsAnnounced = days[0].IsAnnounced, Days = days });
    }

    private static async Task<Ok<CalendarDayModel>> DayAsync(string calendarId, string date, ITimeLimitTerms terms, IOptions<TermOptions> options, CancellationToken cancellationToken)
    {
        var calendar = await FindAsync(calendarId, terms, cancellationToken);
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || !options.Value.Knows(day.Year))
            throw new RefusedException(LimitRefusals.BadDate(date));
        return TypedResults.Ok(CalendarDayModel.Of(calendar.Day(day)));
    }

    private static async Task<ServiceCalendar> FindAsync(string id, ITimeLimitTerms terms, CancellationToken cancellationToken) =>
        (await terms.InForceAsync(cancellationToken)).Data.Calendars.Find(RouteText.Decode(id)) ?? throw new RefusedException(LimitRefusals.CalendarUnknown(id));
}
