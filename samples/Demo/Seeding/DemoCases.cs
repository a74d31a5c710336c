namespace ResponseWorkflow.Demo.Seeding;

/// <summary>The cases that are started, and what people do about them.</summary>
/// <param name="Starters">Who starts cases, by the code of the branch.</param>
/// <param name="Kinds">What is started.</param>
/// <param name="Answers">Possible answers by the id of the step; one that the task allows is chosen by chance.</param>
/// <param name="Returns">Where steps may be returned to, by their ids.</param>
/// <param name="DelegateReason">What is said when a task is handed to somebody else.</param>
/// <param name="UrgeReason">What is said when somebody asks for haste.</param>
/// <param name="SuspendReason">What is said when the time limits of a case are suspended.</param>
/// <param name="Comments">What people remark.</param>
internal sealed record DemoCases(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Starters,
    IReadOnlyList<DemoCaseKind> Kinds,
    IReadOnlyDictionary<string, IReadOnlyList<DemoAnswer>> Answers,
    IReadOnlyDictionary<string, DemoReturn> Returns,
    string DelegateReason,
    string UrgeReason,
    string SuspendReason,
    IReadOnlyList<string> Comments);
