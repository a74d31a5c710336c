using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Application.Runtime;

/// <summary>What an operator may set of the runtime. Section <c>Runtime</c>.</summary>
public sealed class RuntimeOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Runtime";

    /// <summary>How long a stimulus is kept that nothing waits for yet; 10 minutes.</summary>
    public TimeSpan KeepStimuliFor { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Other spans for some kinds of stimulus: the kind is the bookmark's name, such as <c>Elsa.Event</c>. Zero keeps none.</summary>
    public IDictionary<string, TimeSpan> KeepStimuliForByKind { get; } = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);

    /// <summary>How long a stimulus for one instance is tried when its delivery fails; 30 days.</summary>
    public TimeSpan DeliverStimuliFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The largest input of a command, in bytes of JSON; 1 MiB.</summary>
    public int MaxInputBytes { get; set; } = 1024 * 1024;

    /// <summary>The largest state of an instance, in bytes; 16 MiB.</summary>
    public int MaxStateBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>The most bursts of one instance in one transaction: a guard against instances that wake themselves without end; 100.</summary>
    public int MaxBurstsInTransaction { get; set; } = 100;

    /// <summary>The most workflows that dispatch each other in a chain; 100.</summary>
    public int MaxDispatchDepth { get; set; } = 100;

    /// <summary>Executions in one burst before it is taken for an endless loop; 100,000.</summary>
    public int StepLimit { get; set; } = BurstOptions.Default.StepLimit;

    /// <summary>The zone of local times in scripts, as the system names it; UTC.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>How many attempts a call to another system gets before it is given up; 8.</summary>
    public int OutboxMaxAttempts { get; set; } = 8;

    /// <summary>How long a stimulus of that kind is kept.</summary>
    public TimeSpan KeepFor(string kind) => KeepStimuliForByKind.TryGetValue(kind, out var span) ? span : KeepStimuliFor;

    /// <summary>The options of a burst.</summary>
    public BurstOptions ToBurstOptions() => new() { StepLimit = StepLimit, TimeZone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone) };
}
