namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>What a rule row or an addition says, in the form of the files; only the conditions are a list.</summary>
public sealed record LimitRule
{
    /// <summary>Key of the limit.</summary>
    public string? Key { get; init; }

    /// <summary>What it asks of a case; nothing for all cases.</summary>
    public IReadOnlyList<LimitCondition>? Conditions { get; init; }

    /// <summary>Due a duration after the start.</summary>
    public LimitSpan? Within { get; init; }

    /// <summary>Due a duration before the instant that the clock is started with.</summary>
    public LimitSpan? Before { get; init; }

    /// <summary>Due when a part of another limit is over.</summary>
    public LimitShare? Share { get; init; }

    /// <summary>Due at once.</summary>
    public bool? Immediate { get; init; }

    /// <summary>Due around an agreed instant.</summary>
    public LimitAppointment? Appointment { get; init; }

    /// <summary>No deadline, but an amount of a period.</summary>
    public LimitBudget? Budget { get; init; }

    /// <summary>The calendar that counts.</summary>
    public string? Calendar { get; init; }

    /// <summary>The calendar whose next working moment counting begins at.</summary>
    public string? StartsIn { get; init; }

    /// <summary>When it binds: <c>always</c>, <c>onRequest</c>, <c>never</c>.</summary>
    public string? Applies { get; init; }

    /// <summary>What a limit on the order does: <c>ignored</c>, <c>replaces</c>, <c>winsWhenEarlier</c>.</summary>
    public string? Stated { get; init; }

    /// <summary>What may move it: <c>suspension</c>, <c>extension</c>.</summary>
    public IReadOnlyList<string>? MovableBy { get; init; }

    /// <summary>The warnings before the limit.</summary>
    public IReadOnlyList<LimitWarning>? Warnings { get; init; }

    /// <summary>The duty that repeats until the clock stops.</summary>
    public string? Every { get; init; }

    /// <summary>Who is told when it takes too long.</summary>
    public IReadOnlyList<LimitEscalation>? Escalation { get; init; }

    /// <summary>What starts the clock.</summary>
    public LimitText? Starts { get; init; }

    /// <summary>What stops it.</summary>
    public LimitText? Stops { get; init; }

    /// <summary>What else there is to say.</summary>
    public LimitText? Note { get; init; }

    /// <summary>Of an addition: what the time is for.</summary>
    public LimitText? Name { get; init; }

    /// <summary>Of an addition: how much it adds.</summary>
    public string? Add { get; init; }

    /// <summary>Of an addition: the key of the limit that it adds.</summary>
    public string? OfLimit { get; init; }

    /// <summary>Of an addition: the speed.</summary>
    public LimitRate? AtRate { get; init; }
}
