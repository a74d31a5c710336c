namespace ResponseWorkflow.Application.Cases.Queries;

/// <summary>How many cases of each sort somebody sees; no number is larger than one more than is counted exactly.</summary>
/// <param name="Open">Open ones.</param>
/// <param name="Mine">Open ones for which the viewer answers.</param>
/// <param name="Overdue">Open ones that should be done by now.</param>
/// <param name="Faulted">Those whose process ended by an error.</param>
/// <param name="Limit">Up to how many are counted exactly.</param>
public sealed record CaseCounts(int Open, int Mine, int Overdue, int Faulted, int Limit);
