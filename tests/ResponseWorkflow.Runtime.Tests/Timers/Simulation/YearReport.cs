namespace ResponseWorkflow.Runtime.Tests.Timers.Simulation;

/// <summary>What a simulated year has left.</summary>
/// <param name="Commanded">Instances that commands started.</param>
/// <param name="ByInterval">Instances that the interval started.</param>
/// <param name="ByCron">Instances that the cron expression started.</param>
/// <param name="Unfinished">Instances that still run.</param>
/// <param name="Timers">Timers that are left.</param>
/// <param name="Bursts">Transitions of all instances.</param>
/// <param name="Digest">SHA-256 over all journals.</param>
internal sealed record YearReport(int Commanded, int ByInterval, int ByCron, int Unfinished, int Timers, int Bursts, string Digest);
