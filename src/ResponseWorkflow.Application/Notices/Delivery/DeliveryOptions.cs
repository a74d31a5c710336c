using ResponseWorkflow.Application.Runtime.Work;

namespace ResponseWorkflow.Application.Notices.Delivery;

/// <summary>What an operator may set of the delivery of notices. Section <c>Notices:Delivery</c>.</summary>
public sealed class DeliveryOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Notices:Delivery";

    /// <summary>How often a node looks for what is due; 1 second.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The most messages of a channel that a node sends at once; 8.</summary>
    public int Parallelism { get; set; } = 8;

    /// <summary>How long one attempt may take; 20 seconds.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How much longer than an attempt a silent node keeps a message; 10 seconds.</summary>
    public TimeSpan LeaseMargin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The wait after a first failure; 2 seconds. It doubles with each further one.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between two attempts; 10 minutes.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many attempts are made before a message is given up; 500, which is more than three days.</summary>
    public int MaxAttempts { get; set; } = 500;

    /// <summary>After how many failures in a row a channel counts as down: from then on one message at a time tries whether it is back; 3.</summary>
    public int DownAfter { get; set; } = 3;

    /// <summary>From how many waiting messages for one person on ordinary ones are sent as one; 5. Urgent ones are always sent alone.</summary>
    public int DigestFrom { get; set; } = 5;

    /// <summary>The most messages that are sent as one; 20.</summary>
    public int DigestMost { get; set; } = 20;

    /// <summary>How long an ordinary message waits for others that go to the same person; 5 seconds.</summary>
    public TimeSpan GatherFor { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often it is counted, for the metrics, what waits for each channel; 10 seconds.</summary>
    public TimeSpan CountEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The waits between attempts.</summary>
    internal Backoff ToBackoff() => new(FirstRetry, LongestRetry);

    /// <summary>What is wrong with the settings; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { Interval.Ticks: <= 0 } or { AttemptTimeout.Ticks: <= 0 } or { FirstRetry.Ticks: <= 0 } or { LongestRetry.Ticks: <= 0 } or { CountEvery.Ticks: <= 0 } => "The times of Notices:Delivery must be above zero.",
        { LeaseMargin.Ticks: < 0 } or { GatherFor.Ticks: < 0 } => "The times of Notices:Delivery must not be negative.",
        { Parallelism: < 1 } or { MaxAttempts: < 1 } or { DownAfter: < 1 } or { DigestMost: < 2 } or { DigestFrom: < 2 } => "The numbers of Notices:Delivery are too small.",
        _ => null,
    };
}
