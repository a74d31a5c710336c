using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Tasks.Activities;
using ResponseWorkflow.Application.Tasks.Rows;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Tasks.Queries;

/// <summary>A task with all that its page shows.</summary>
/// <param name="Entry">The task.</param>
/// <param name="Outcomes">Its outcomes.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Draft">What was filled in so far; null when nothing was, or when it is no business of who asks.</param>
/// <param name="History">All acts, the oldest first.</param>
/// <param name="Copies">Ids of those who were told of it.</param>
/// <param name="ReturnSteps">The steps that it may be returned to, with what they are called.</param>
/// <param name="Form">Its form, with the lists that it refers to written out; null when it has none.</param>
/// <param name="Facts">What its form may refer to: the data of the case. Whoever sees the task sees them.</param>
/// <param name="Sheets">What fields of its form that take indicators of line tests ask for, by name of the field; empty when the task has ended.</param>
/// <param name="AllowedActs">What who asks may do with it now (<see cref="TaskActs"/>, and <c>draft</c>).</param>
public sealed record TaskDetails(
    TaskEntry Entry,
    IReadOnlyList<TaskOutcome> Outcomes,
    TaskRules Rules,
    TaskDraftRow? Draft,
    IReadOnlyList<TaskActEntry> History,
    IReadOnlyList<string> Copies,
    IReadOnlyList<ReturnStep> ReturnSteps,
    string? Form,
    DataObject Facts,
    IReadOnlyDictionary<string, IIndicatorSheet> Sheets,
    IReadOnlyList<string> AllowedActs);
