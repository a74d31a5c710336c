using ResponseWorkflow.Application.Tasks.Queries;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Api.Json;
using ResponseWorkflow.Server.Api.LineTests;

namespace ResponseWorkflow.Server.Api.HumanTasks;

/// <summary>A task with all that its page shows.</summary>
public sealed record HumanTaskDetail
{
    /// <summary>The task.</summary>
    public required HumanTaskModel Task { get; init; }

    /// <summary>What is to be done, in Chinese.</summary>
    public required string? InstructionsZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string? InstructionsEn { get; init; }

    /// <summary>The form; null when there is none.</summary>
    public required JsonText? Form { get; init; }

    /// <summary>The ways to finish it.</summary>
    public required IReadOnlyList<HumanTaskOutcomeModel> Outcomes { get; init; }

    /// <summary>Ids of the earlier steps that it may be returned to.</summary>
    public required IReadOnlyList<string> ReturnTo { get; init; }

    /// <summary>The same steps, with what they are called; empty when the task has ended.</summary>
    public required IReadOnlyList<ReturnStepModel> ReturnSteps { get; init; }

    /// <summary>What the form may refer to: the data of the case.</summary>
    public required DataObject Facts { get; init; }

    /// <summary>What the fields of the form that take indicators of line tests ask for; empty when the task has ended.</summary>
    public required IReadOnlyList<TestSheetModel> TestSheets { get; init; }

    /// <summary>What was filled in so far; null when nothing was.</summary>
    public required JsonText? Draft { get; init; }

    /// <summary>When that was saved.</summary>
    public required DateTimeOffset? DraftSavedAt { get; init; }

    /// <summary>What was filled in when it ended.</summary>
    public required JsonText? Data { get; init; }

    /// <summary>What the caller may do with it now: names of acts.</summary>
    public required IReadOnlyList<string> AllowedActs { get; init; }

    /// <summary>All acts, the oldest first.</summary>
    public required IReadOnlyList<HumanTaskActModel> History { get; init; }

    /// <summary>Ids of the users who were told of it.</summary>
    public required IReadOnlyList<string> Copies { get; init; }

    internal static HumanTaskDetail Of(TaskDetails details) => new()
    {
        Task = HumanTaskModel.Of(details.Entry),
        InstructionsZh = details.Entry.Task.InstructionsZh,
        InstructionsEn = details.Entry.Task.InstructionsEn,
        Form = Text(details.Form),
        Outcomes = [.. details.Outcomes.Select(HumanTaskOutcomeModel.Of)],
        ReturnTo = details.Rules.ReturnTo,
        ReturnSteps = [.. details.ReturnSteps.Select(ReturnStepModel.Of)],
        Facts = details.Facts,
        TestSheets = TestSheetModel.Of(details.Sheets),
        Draft = Text(details.Draft?.Data),
        DraftSavedAt = details.Draft?.SavedAt,
        Data = Text(details.Entry.Task.Data),
        AllowedActs = details.AllowedActs,
        History = [.. details.History.Select(HumanTaskActModel.Of)],
        Copies = details.Copies,
    };

    private static JsonText? Text(string? json) => json is null ? null : new JsonText(json);
}
