using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.TimeLimits.Queries;
using ResponseWorkflow.Application.TimeLimits.Running;
using ResponseWorkflow.TimeLimits;

namespace ResponseWorkflow.Server.Api.RunningLimits;

/// <summary>A running time limit with why it is what it is.</summary>
public sealed record RunningLimitDetail
{
    /// <summary>The limit.</summary>
    public required RunningLimitModel Limit { get; init; }

    /// <summary>Why this instant, sentence by sentence, in the caller's language.</summary>
    public required IReadOnlyList<string> Explanation { get; init; }

    /// <summary>The log of its clock.</summary>
    public required IReadOnlyList<RunningLimitEventModel> Events { get; init; }

    /// <summary>The steps that have come, and those that are ahead.</summary>
    public required IReadOnlyList<RunningLimitStepModel> Steps { get; init; }

    internal static RunningLimitDetail Of(LimitDetails details, PersonNames names, TextLanguage language) => new()
    {
        Limit = RunningLimitModel.Of(details.Entry, language),
        Explanation = [.. details.Explanation.Select(sentence => sentence.In(language))],
        Events = [.. details.Events.Select(row => RunningLimitEventModel.Of(row, names))],
        Steps = [.. Come(details), .. Ahead(details)],
    };

    private static IEnumerable<RunningLimitStepModel> Come(LimitDetails details) => details.Steps.Select(step =>
    {
        var target = step.ReadTarget();
        return new RunningLimitStepModel
        {
            Step = step.Step,
            Kind = step.Kind,
            Number = step.Number,
            PlannedAt = new DateTimeOffset(step.PlannedTicks, TimeSpan.Zero),
            FiredAt = step.FiredAt,
            Role = target?.Role,
            People = target?.People.Select(id => details.People.GetValueOrDefault(id, id)).ToArray(),
        };
    });

    private static IEnumerable<RunningLimitStepModel> Ahead(LimitDetails details)
    {
        if (details.Entry is not { Row.State: LimitState.Running, Deadline: { } deadline })
            return [];
        return deadline.Steps.Where(step => step.At > deadline.Now).Select(static step => new RunningLimitStepModel
        {
            Step = LimitStepName.Of(step),
            Kind = step.Kind,
            Number = step.Number,
            PlannedAt = step.At,
            Role = step.Escalation?.Role,
        });
    }
}
