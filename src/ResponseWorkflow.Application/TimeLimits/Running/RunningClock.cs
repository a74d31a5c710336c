using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.TimeLimits;
using ResponseWorkflow.TimeLimits.Clocks;
using ResponseWorkflow.TimeLimits.Deadlines;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>A limit in a transaction: its row, the log of its clock, and which of its steps have come. Not safe for use by several threads.</summary>
internal sealed class RunningClock
{
    private static readonly RowUpdate<RunningLimitRow> Computed = new(
    [
        nameof(RunningLimitRow.RuleId), nameof(RunningLimitRow.RuleVersion), nameof(RunningLimitRow.Generation), nameof(RunningLimitRow.State),
        nameof(RunningLimitRow.StartedAt), nameof(RunningLimitRow.TargetAt), nameof(RunningLimitRow.LimitAt), nameof(RunningLimitRow.DueOrder), nameof(RunningLimitRow.PausedLeftSeconds), nameof(RunningLimitRow.WarnedAt),
        nameof(RunningLimitRow.OverdueSince), nameof(RunningLimitRow.StoppedAt), nameof(RunningLimitRow.NextAt), nameof(RunningLimitRow.Fault), nameof(RunningLimitRow.EventCount),
        nameof(RunningLimitRow.Attempts), nameof(RunningLimitRow.LastError), nameof(RunningLimitRow.UpdatedAt), nameof(RunningLimitRow.RowVersion),
    ]);

    private readonly List<LimitEventRow> _events;
    private readonly List<LimitStepRow> _steps;
    private readonly bool _isNew;
    private readonly int _eventsBefore;
    private int _storedEvents;
    private int _storedSteps;
    private bool _isStored;

    public RunningClock(RunningLimitRow row, bool isNew, IEnumerable<LimitEventRow> events, IEnumerable<LimitStepRow> steps)
    {
        (Row, _isNew, _events, _steps) = (row, isNew, [.. events], [.. steps]);
        (_storedEvents, _storedSteps) = (_events.Count, _steps.Count);
        _eventsBefore = _events.Count;
        (Before, LimitBefore) = (LimitStanding.Of(row), row.State == LimitState.Running && !isNew ? row.LimitAt : null);
    }

    /// <summary>The row as it will be.</summary>
    public RunningLimitRow Row { get; }

    /// <summary>What was computed last in this transaction; null before that, and while nothing can be computed.</summary>
    public Deadline? Deadline { get; private set; }

    /// <summary>How what it limits stood before the transaction.</summary>
    public LimitStanding Before { get; }

    /// <summary>When it was over before the transaction, as far as its clock ran then.</summary>
    public DateTimeOffset? LimitBefore { get; }

    /// <summary>How what it limits stands.</summary>
    public LimitStanding Standing => LimitStanding.Of(Row);

    /// <summary>Whether this transaction starts it and has not written it yet.</summary>
    public bool IsStarting => _isNew && !_isStored;

    /// <summary>Whether any of its steps has come, in this transaction or before.</summary>
    public bool HasStepped => _steps.Count > 0;

    /// <summary>Whether something happened to it that its instants do not tell of yet.</summary>
    public bool NeedsComputing { get; set; }

    /// <summary>The log.</summary>
    public IReadOnlyList<LimitEventRow> Events => _events;

    /// <summary>The entries that this transaction adds.</summary>
    public IEnumerable<LimitEventRow> Added => _events.Skip(_storedEvents);

    /// <summary>The entries that this transaction adds or has written already.</summary>
    public IEnumerable<LimitEventRow> OfTransaction => _events.Skip(_eventsBefore);

    /// <summary>Adds an entry to the log.</summary>
    public void Append(ClockEventKind kind, DateTimeOffset at, DateTimeOffset recordedAt, string cause, string? by, string? reason, DateTimeOffset? movedTo = null, TimeSpan? movedBy = null)
    {
        _events.Add(new LimitEventRow
        {
            LimitId = Row.Id,
            Number = _events.Count + 1,
            Kind = kind,
            At = Whole(at),
            RecordedAt = recordedAt,
            MovedTo = movedTo is { } limit ? Whole(limit) : null,
            MovedBy = movedBy?.Ticks,
            By = by,
            Cause = cause,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : Texts.Shorten(reason.Trim().Replace("\0", "", StringComparison.Ordinal), StorageMetadata.TextLength),
        });
        NeedsComputing = true;
    }

    /// <summary>Computes everything from the log. Steps that have come meanwhile are left for <see cref="Pending"/>.</summary>
    public void Compute(TimeLimitTerms terms, DateTimeOffset now)
    {
        NeedsComputing = false;
        Row.Generation = terms.Generation;
        Row.EventCount = _events.Count;
        Row.StoppedAt = _events.FindLast(static one => one.Kind == ClockEventKind.Stopped)?.At;
        try
        {
            Deadline = Of(Row, _events, terms, now);
            Row.Fault = null;
            Take(Deadline);
        }
        catch (TimeLimitException exception)
        {
            // What it was by the terms before stays as it was, so that nobody loses a limit by a mistake in a row; what never was anything is said to be so.
            Row.Fault = LimitJson.Write(LimitFault.Of(exception));
            // It is looked at again when the terms change; until then nothing of it can come.
            (Deadline, Row.NextAt) = (null, null);
            if (Row.StoppedAt is not null)
                Row.State = LimitState.Stopped;
            else if (Row.RuleId is null)
                (Row.State, Row.DueOrder) = (LimitState.NotApplicable, RunningLimitRow.NoDue);
        }
    }

    /// <summary>What a limit's log, row and calendar say at an instant.</summary>
    /// <exception cref="TimeLimitException">They say nothing that could be computed.</exception>
    public static Deadline Of(RunningLimitRow row, IEnumerable<LimitEventRow> events, TimeLimitTerms terms, DateTimeOffset now) =>
        new DeadlineCalculator(terms.Data).Compute(
            row.Key, LimitFacts.Read(terms.Data.Vocabulary, row.Facts), ClockLog.Of(events.OrderBy(static one => one.Number).Select(static one => one.ToEvent())), now);

    /// <summary>The steps that have come and are not done yet, in order of time.</summary>
    /// <remarks>What a suspension or the end of the clock came before never comes. What has moved later comes again; what has moved earlier has come already.</remarks>
    public IReadOnlyList<DeadlineStep> Pending()
    {
        if (Deadline is not { } deadline || Row.State is LimitState.NotApplicable)
            return [];
        return [.. deadline.Steps.Where(step => HasCome(step, deadline) && !IsDone(step))];
    }

    /// <summary>Notes that a step is done.</summary>
    public void Done(DeadlineStep step, DateTimeOffset now, EscalationTarget? target)
    {
        _steps.Add(new LimitStepRow
        {
            LimitId = Row.Id,
            Step = LimitStepName.Of(step),
            PlannedTicks = step.At.UtcTicks,
            Kind = step.Kind,
            Number = step.Number,
            FiredAt = now,
            Told = target is null ? null : LimitJson.Write(target),
        });
        (Row.Attempts, Row.LastError) = (0, null);
    }

    /// <summary>Has everything written.</summary>
    /// <param name="storage">Where.</param>
    /// <param name="now">The instant.</param>
    public void Write(StorageTransaction storage, DateTimeOffset now)
    {
        Row.UpdatedAt = now;
        Row.NextAt = Next();
        Row.RowVersion++;
        if (_isNew && !_isStored)
            storage.Insert(Row);
        else
            storage.Update(Computed, Row);
        _isStored = true;
        foreach (var one in Added)
            storage.Insert(one);
        foreach (var one in _steps.Skip(_storedSteps))
            storage.Insert(one);
        (_storedEvents, _storedSteps) = (_events.Count, _steps.Count);
    }

    // A target or a limit is kept by what happens at its very instant; it is missed right after it.
    private bool HasCome(DeadlineStep step, Deadline deadline)
    {
        if (deadline.State is DeadlineState.Met or DeadlineState.Missed)
            return step.At < Row.StoppedAt;
        return deadline.IsPaused || IsKeptAtItsInstant(step) ? step.At < deadline.Now : step.At <= deadline.Now;
    }

    private static bool IsKeptAtItsInstant(DeadlineStep step) => step.Kind is DeadlineStepKind.Limit or DeadlineStepKind.Target;

    private bool IsDone(DeadlineStep step)
    {
        var name = LimitStepName.Of(step);
        return _steps.Exists(one => one.Step == name && one.PlannedTicks >= step.At.UtcTicks);
    }

    private void Take(Deadline deadline)
    {
        var row = Row;
        (row.RuleId, row.RuleVersion) = (deadline.Row.Header.Id, deadline.Row.Header.Version);
        row.StartedAt = deadline.Started ?? row.StartedAt;
        var binds = deadline.Row.Applies == Applicability.Always || (deadline.Row.Applies == Applicability.OnRequest && row.IsRequested);
        row.State = deadline.State is DeadlineState.Met or DeadlineState.Missed ? LimitState.Stopped
            : !binds || deadline.Row.Measure is Measure.Budget ? LimitState.NotApplicable
            : deadline.IsPaused ? LimitState.Paused
            : LimitState.Running;
        (row.TargetAt, row.LimitAt) = binds ? (Whole(deadline.Target), Whole(deadline.Limit)) : (null, null);
        row.DueOrder = row.State is LimitState.Running or LimitState.Stopped ? row.LimitAt ?? row.TargetAt ?? RunningLimitRow.NoDue : RunningLimitRow.NoDue;
        row.PausedLeftSeconds = row.State == LimitState.Paused && deadline.Remaining is { } left ? (long)Math.Floor(left.TotalSeconds) : null;
        row.OverdueSince = binds ? Whole(deadline.OverdueSince) : null;
        row.WarnedAt = deadline.Steps.FirstOrDefault(step => step.Kind == DeadlineStepKind.Warning && HasCome(step, deadline)) is { } warning && binds ? Whole(warning.At) : null;
    }

    private DateTimeOffset? Next()
    {
        if (Deadline is not { } deadline)
            return Row.NextAt;
        if (Row.State != LimitState.Running)
            return null;
        var ahead = deadline.Steps.Where(step => !HasCome(step, deadline)).Select(static step => Ceiling(step.At, IsKeptAtItsInstant(step))).ToArray();
        return ahead.Length == 0 ? null : ahead.Min();
    }

    // Databases keep whole microseconds: what is looked for must not be there a little before its time.
    private static DateTimeOffset Ceiling(DateTimeOffset at, bool isAfter)
    {
        var part = at.UtcTicks % TimeSpan.TicksPerMicrosecond;
        var whole = part == 0 && !isAfter ? at.UtcTicks : at.UtcTicks - part + TimeSpan.TicksPerMicrosecond;
        return new DateTimeOffset(whole, TimeSpan.Zero);
    }

    private static DateTimeOffset Whole(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    private static DateTimeOffset? Whole(DateTimeOffset? at) => at is { } instant ? Whole(instant) : null;
}
