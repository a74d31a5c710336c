using System.Globalization;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>A change that is only tried: exactly one of its kinds is given.</summary>
public sealed record LimitChangeRequest
{
    /// <summary>What is changed: the id of a row or calendar; left out for a year.</summary>
    public string? Id { get; init; }

    /// <summary>A rule row or an addition that is added or changed.</summary>
    public LimitRequest? Limit { get; init; }

    /// <summary>Rows of the table that are changed together.</summary>
    public LimitEditsRequest? Edits { get; init; }

    /// <summary>A rule row or an addition that is retired.</summary>
    public RetireLimitRequest? Retirement { get; init; }

    /// <summary>A version that is restored.</summary>
    public RestoreLimitRequest? Restoration { get; init; }

    /// <summary>A calendar.</summary>
    public CalendarRequest? Calendar { get; init; }

    /// <summary>A version of a calendar that is restored.</summary>
    public RestoreCalendarRequest? CalendarRestoration { get; init; }

    /// <summary>A year of holidays.</summary>
    public HolidayYearRequest? Holidays { get; init; }

    /// <summary>The changes: one, or one for each row of <see cref="Edits"/>.</summary>
    /// <exception cref="RefusedException">None or several are given, or what is changed, restored or retired is not there.</exception>
    internal async Task<IReadOnlyList<TermChange>> ReadAsync(TermCommands commands, RuleQueries queries, TermOptions options, CancellationToken cancellationToken)
    {
        if (new object?[] { Limit, Edits, Retirement, Restoration, Calendar, CalendarRestoration, Holidays }.Count(static one => one is not null) != 1)
            throw new RefusedException(LimitRefusals.OneChange());
        return Edits is { } edits ? await edits.ReadAsync(queries, options, cancellationToken) : [await OneAsync(commands, queries, cancellationToken)];
    }

    private async Task<TermChange> OneAsync(TermCommands commands, RuleQueries queries, CancellationToken cancellationToken)
    {
        var id = Id ?? Limit?.Id ?? "";
        if (Holidays is { } holidays)
            return HolidayEndpoints.Change(holidays.Year?.ToString(CultureInfo.InvariantCulture) ?? "", holidays, basis: null);
        if (Calendar is { } calendar)
            return CalendarEndpoints.Change(id, calendar, basis: null);
        if (CalendarRestoration is { } earlier)
            return await commands.RestorationAsync(TermKind.Calendar, id, earlier.Version, cancellationToken);
        if (Limit is { } limit)
            return limit.Change(limit.Kind is TermKind.Addition ? TermKind.Addition : TermKind.Row, id, TermAct.Put, basis: null);
        var known = await queries.GetAsync(RouteText.CanBeId(id) ? id : "", cancellationToken);
        if (Restoration is { } restored)
            return await commands.RestorationAsync(known.Kind, known.Header.Id, restored.Version, cancellationToken) with { Reach = restored.Reach ?? TermReach.NewClocks, ValidFrom = restored.ValidFrom };
        return new TermChange { Kind = known.Kind, Name = known.Header.Id, Act = TermAct.Retire, Reach = Retirement!.Reach ?? TermReach.NewClocks, ValidFrom = Retirement.ValidFrom };
    }
}
