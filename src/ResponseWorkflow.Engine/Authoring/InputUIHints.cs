namespace ResponseWorkflow.Engine.Authoring;

/// <summary>The editors of the designer.</summary>
public static class InputUIHints
{
    /// <summary>One line of text.</summary>
    public const string SingleLine = "singleline";

    /// <summary>Several lines of text.</summary>
    public const string MultiLine = "multiline";

    /// <summary>A list of texts.</summary>
    public const string MultiText = "multitext";

    /// <summary>Yes or no.</summary>
    public const string Checkbox = "checkbox";

    /// <summary>Several of a list.</summary>
    public const string CheckList = "checklist";

    /// <summary>One of a list, all shown.</summary>
    public const string RadioList = "radiolist";

    /// <summary>One of a list.</summary>
    public const string DropDown = "dropdown";

    /// <summary>Names and values.</summary>
    public const string Dictionary = "dictionary";

    /// <summary>An instant.</summary>
    public const string DateTimePicker = "datetime-picker";

    /// <summary>Program text, always stored as a literal.</summary>
    public const string CodeEditor = "code-editor";

    /// <summary>An expression; there is no literal form.</summary>
    public const string ExpressionEditor = "expression-editor";

    /// <summary>JSON text.</summary>
    public const string JsonEditor = "json-editor";

    /// <summary>A list of texts that are the activity's outcomes.</summary>
    public const string DynamicOutcomes = "dynamic-outcomes";

    /// <summary>One of the definition's outcomes.</summary>
    public const string OutcomePicker = "outcome-picker";

    /// <summary>One of the definition's outputs.</summary>
    public const string OutputPicker = "output-picker";

    /// <summary>One of the definition's inputs.</summary>
    public const string InputPicker = "input-picker";

    /// <summary>One of the definition's variables.</summary>
    public const string VariablePicker = "variable-picker";

    /// <summary>A type.</summary>
    public const string TypePicker = "type-picker";

    /// <summary>Another definition.</summary>
    public const string WorkflowDefinitionPicker = "workflow-definition-picker";

    /// <summary>The cases of <c>Elsa.Switch</c>.</summary>
    public const string SwitchEditor = "switch-editor";

    /// <summary>The cases of <c>Elsa.FlowSwitch</c>.</summary>
    public const string FlowSwitchEditor = "flow-switch-editor";

    /// <summary>The status cases of <c>Elsa.SendHttpRequest</c>.</summary>
    public const string HttpStatusCodes = "http-status-codes";
}
