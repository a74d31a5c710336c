using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Application.LineTests.Activities;

/// <summary>Looks up by which template a circuit is tested, such as for a request to the system that measures.</summary>
[Activity("Response", "Systems", "Looks up by which test template circuits of a type are tested, and what is measured of them.", DisplayName = "Look up test template", Kind = ActivityKind.Task)]
[FlowNode(Found, None)]
public sealed class FindTestTemplate : Activity
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "Response.FindTestTemplate";

    /// <summary>The outcome when there is one.</summary>
    public const string Found = "Found";

    /// <summary>The outcome when circuits of that type are tested by none.</summary>
    public const string None = "None";

    /// <summary>The field of the answer.</summary>
    internal const string AnswerField = "FoundTestTemplate";

    /// <summary>The type of circuit.</summary>
    [Input(Description = "Key of the circuit's type, such as mstp.", DisplayName = "Circuit type", Order = 1)]
    public Input<string> CircuitType { get; set; } = default!;

    /// <summary>The grade.</summary>
    [Input(Description = "The customer's grade: some indicators are measured for certain grades only.", Order = 2)]
    public Input<string> Grade { get; set; } = default!;

    /// <summary>The template.</summary>
    [Output(Description = "The template: key, version, names, and its indicators, each with key and unit. Empty when there is none.")]
    public Output<object> Template { get; set; } = default!;

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Get(CircuitType)?.Trim() ?? "";
        var grade = context.Get(Grade)?.Trim();
        var bookmark = context.CreateBookmark(new { type }, OnFoundAsync);
        context.Emit(new TestTemplateSought(type, string.IsNullOrEmpty(grade) ? null : grade, bookmark.Id));
    }

    private ValueTask OnFoundAsync(ActivityExecutionContext context)
    {
        var found = context.WorkflowInput[AnswerField];
        context.SetData(Template, found);
        return context.CompleteActivityWithOutcomesAsync(found.IsNull ? None : Found);
    }
}
