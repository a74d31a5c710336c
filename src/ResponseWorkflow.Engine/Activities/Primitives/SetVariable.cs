using ResponseWorkflow.Engine.Authoring;
using ResponseWorkflow.Engine.Compilation;
using System.Text.Json;

namespace ResponseWorkflow.Engine.Activities.Primitives;

/// <summary>Sets a variable.</summary>
[Activity("Elsa", "Primitives", "Sets a variable.", DisplayName = "Set Variable")]
public sealed class SetVariable : CodeActivity, IBindsDefinition
{
    private string? _id;
    private string? _name;

    /// <summary>The variable.</summary>
    [Input(Description = "The variable to set.", UIHint = InputUIHints.VariablePicker)]
    public VariableReference? Variable { get; internal set; }

    /// <summary>The new value.</summary>
    [Input(Description = "The new value.")]
    public Input<object> Value { get; set; } = default!;

    void IBindsDefinition.Bind(ActivityBinder binder)
    {
        var json = binder.Direct(nameof(Variable));
        _id = Text(json, "id") ?? (json.ValueKind == JsonValueKind.String ? json.GetString() : null);
        _name = Text(json, "name");
        Variable = _id is null ? null : new VariableReference(_id, _name);
    }

    /// <inheritdoc/>
    protected override void Execute(ActivityExecutionContext context)
    {
        if (_id is null || !context.TrySetVariableById(_id, context.GetData(Value)))
            throw new ActivityFaultException("variable.unknown", $"The variable '{_name ?? _id}' is not in scope.");
    }

    private static string? Text(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
