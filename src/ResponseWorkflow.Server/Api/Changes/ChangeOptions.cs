namespace ResponseWorkflow.Server.Api.Changes;

/// <summary>How pages are told of changes: section <c>Changes</c>. How often other nodes' changes are looked for is <c>Designer:Instances:WatchInterval</c>.</summary>
public sealed class ChangeOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Changes";

    /// <summary>How many changes are kept for clients that come back; 1,000.</summary>
    public int Kept { get; set; } = 1000;

    /// <summary>How many changes may wait for a client that reads slowly, before it is told to read everything again; 200.</summary>
    public int Waiting { get; set; } = 200;

    /// <summary>How many changed instances are told one by one after one look; more are told as one change without an id; 200.</summary>
    public int OneByOne { get; set; } = 200;

    /// <summary>How far back a look goes, for transactions that took long and clocks that differ between nodes; 10 seconds.</summary>
    public TimeSpan Overlap { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After how much silence a client gets a comment, and it is checked whether its session still holds; 15 seconds.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>After how long a client whose connection broke shall come back; 2 seconds.</summary>
    public TimeSpan ComeBack { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    internal string? Fault() => this switch
    {
        { Kept: < 1 } or { Waiting: < 1 } or { OneByOne: < 1 } => "The numbers of Changes must be at least 1.",
        { Overlap.Ticks: < 0 } or { Heartbeat.Ticks: <= 0 } or { ComeBack.Ticks: <= 0 } => "The times of Changes must be more than nothing.",
        _ => null,
    };
}
