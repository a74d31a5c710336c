namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>How many tasks stand in the tabs that ask for something. Counted up to <see cref="Limit"/>.</summary>
/// <param name="Mine">Of <see cref="TaskTab.Mine"/>.</param>
/// <param name="Overdue">Of these, those whose time is over.</param>
/// <param name="Units">Of <see cref="TaskTab.Units"/>.</param>
/// <param name="Limit">Up to where was counted: a number that equals it may be greater in truth.</param>
/// <param name="SoonWithin">How long before a task is due pages show that its time is nearly over (<see cref="TaskOptions.SoonWithin"/>).</param>
public sealed record TaskCounts(int Mine, int Overdue, int Units, int Limit, TimeSpan SoonWithin);
