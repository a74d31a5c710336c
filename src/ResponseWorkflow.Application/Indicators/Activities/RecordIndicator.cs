using ResponseWorkflow.Application.TimeLimits.Activities;
using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.Indicators.Activities;

/// <summary>Keeps as a fact of an indicator that something was done, and whether that was in time.</summary>
[Activity("Response", "Indicators", "Keeps as a fact of an indicator that something of the case was done, and whether that was in time by the limit that applied. In a workflow that works for no case it does nothing.", DisplayName = "Record indicator fact")]
public sealed class RecordIndicator : CodeActivity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.RecordIndicator";

    /// <summary>What is counted.</summary>
    [Input(Description = "Key of what is counted, such as verification.resource.", Order = 1)]
    public Input<string> Indicator { get; set; } = default!;

    /// <summary>What of the case.</summary>
    [Input(Description = "What of the case it is, one fact for each: numbers of circuits, names of departments. Empty where a case counts once.", UIHint = InputUIHints.MultiText, Order = 2)]
    public Input<ICollection<string>> Subjects { get; set; } = default!;

    /// <summary>The limit.</summary>
    [Input(Description = "Key of the time limit that says when it was due. Without one it counts as in time.", DisplayName = "Limit Key", UIHint = InputUIHints.DropDown, OptionsProvider = typeof(TimeLimitKeyList), Order = 3)]
    public Input<string> LimitKey { get; set; } = default!;

    /// <summary>Its occurrence.</summary>
    [Input(Description = "The occurrence of the time limit; any when left empty.", Order = 4)]
    public Input<string> Occurrence { get; set; } = default!;

    /// <summary>The step.</summary>
    [Input(Description = "Id of the step whose task the time limit belonged to. Empty for a time limit of the case.", Order = 5)]
    public Input<string> Step { get; set; } = default!;

    /// <summary>The unit.</summary>
    [Input(Description = "The unit for which it counts: its id or code. When left empty that of the step's task, or else of the case.", Order = 6)]
    public Input<string> Unit { get; set; } = default!;

    /// <summary>The weight.</summary>
    [Input(Description = "How much each counts.", DefaultValue = 1d, Order = 7)]
    public Input<double> Weight { get; set; } = default!;

    /// <summary>Whether it counts as late.</summary>
    [Input(Description = "Whether it counts as late, whatever the limit says, such as a circuit with a timeout of an extension.", DisplayName = "Counts as late", Order = 8)]
    public Input<bool> IsLate { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var weight = Weight is null ? 1 : context.Get(Weight);
        context.Emit(new IndicatorRecorded(Given(context.Get(Indicator)) ?? throw new ActivityFaultException("indicator.missing", "What is counted is missing; give a key such as verification.resource."))
        {
            Subjects = [.. (context.Get(Subjects) ?? []).Select(Given).OfType<string>().Distinct(StringComparer.Ordinal)],
            LimitKey = Given(context.Get(LimitKey)),
            Occurrence = Given(context.Get(Occurrence)),
            Step = Given(context.Get(Step)),
            Unit = Given(context.Get(Unit)),
            IsLate = IsLate is not null && context.Get(IsLate),
            Weight = double.IsFinite(weight) && weight is >= 0 and <= 1_000_000 ? (decimal)weight : throw new ActivityFaultException("indicator.weight", $"{weight} is no weight; give a number from 0 to 1000000."),
        });
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Replace("\0", "", StringComparison.Ordinal);
}
