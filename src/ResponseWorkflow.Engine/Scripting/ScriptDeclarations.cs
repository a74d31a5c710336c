using System.Text;
using System.Text.Json;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Scripting;

/// <summary>What scripts of a definition find, as TypeScript declarations: the designer's editor completes by them.</summary>
public static class ScriptDeclarations
{
    private static readonly Dictionary<string, string> Signatures = new(StringComparer.Ordinal)
    {
        ["getWorkflowInstanceId"] = "(): string",
        ["getWorkflowInstanceName"] = "(): string | null",
        ["setWorkflowInstanceName"] = "(name: string): void",
        ["getCorrelationId"] = "(): string | null",
        ["setCorrelationId"] = "(id: string): void",
        ["getWorkflowDefinitionId"] = "(): string",
        ["getWorkflowDefinitionVersionId"] = "(): string",
        ["getWorkflowDefinitionVersion"] = "(): number",
        ["getVariable"] = "(name: string): any",
        ["setVariable"] = "(name: string, value: any): void",
        ["getInput"] = "(name: string): any",
        ["getLastResult"] = "(): any",
        ["getOutputFrom"] = "(activityIdOrName: string, outputName?: string): any",
        ["setOutcome"] = "(name: string): void",
        ["setOutcomes"] = "(names: string[]): void",
        ["isNullOrWhiteSpace"] = "(text: string | null): boolean",
        ["isNullOrEmpty"] = "(text: string | null): boolean",
        ["toJson"] = "(value: any): string",
        ["parseGuid"] = "(text: string): string",
        ["newGuid"] = "(): string",
        ["newGuidString"] = "(): string",
        ["newShortGuid"] = "(): string",
        ["stringToBase64"] = "(text: string): string",
        ["stringFromBase64"] = "(base64: string): string",
    };

    /// <summary>The declarations for a definition.</summary>
    /// <param name="definition">The definition; null gives those that every script finds.</param>
    public static string Of(WorkflowDefinition? definition)
    {
        var text = new StringBuilder();
        foreach (var name in InstanceFunctions.Names.Concat(DataFunctions.Names))
            text.Append("declare function ").Append(name).Append(Signatures.GetValueOrDefault(name, "(...args: any[]): any")).Append(";\n");
        if (definition is null)
            return text.ToString();

        var variables = Variables(definition).DistinctBy(static variable => variable.Name, StringComparer.Ordinal).ToArray();
        text.Append("declare const variables: {\n");
        foreach (var variable in variables)
            text.Append("  ").Append(JsonSerializer.Serialize(variable.Name)).Append(": ").Append(TypeOf(variable.TypeName, variable.IsArray)).Append(";\n");
        text.Append("};\n");
        foreach (var variable in variables)
            Accessors(text, variable.Name, TypeOf(variable.TypeName, variable.IsArray));
        foreach (var input in definition.Inputs)
            Getter(text, input.Name, TypeOf(input.TypeName, input.IsArray));
        foreach (var activity in Activities(definition.Root).Where(static activity => ScriptNames.Pascal(activity.Name ?? "").Length > 0))
        {
            foreach (var output in activity.Descriptor?.Outputs ?? [])
                Getter(text, $"{ScriptNames.Pascal(output.Name)}From{ScriptNames.Pascal(activity.Name!)}", "any");
        }

        return text.ToString();
    }

    private static void Accessors(StringBuilder text, string name, string type)
    {
        Getter(text, name, type);
        if (ScriptNames.Pascal(name) is { Length: > 0 } pascal)
            text.Append("declare function set").Append(pascal).Append("(value: ").Append(type).Append("): void;\n");
    }

    private static void Getter(StringBuilder text, string name, string type)
    {
        if (ScriptNames.Pascal(name) is { Length: > 0 } pascal)
            text.Append("declare function get").Append(pascal).Append("(): ").Append(type).Append(";\n");
    }

    private static IEnumerable<VariableDefinition> Variables(WorkflowDefinition definition) =>
        definition.Variables.Concat(Activities(definition.Root).SelectMany(static activity => activity.Variables));

    private static IEnumerable<ActivityDefinition> Activities(ActivityDefinition activity) =>
        activity.Children.SelectMany(static child => Activities(child.Activity)).Prepend(activity);

    private static string TypeOf(string typeName, bool isArray)
    {
        var type = TypeAliases.Find(typeName);
        var name = type switch
        {
            _ when type == typeof(string) || type == typeof(Guid) || type == typeof(Uri) || type == typeof(TimeSpan) => "string",
            _ when type == typeof(bool) => "boolean",
            _ when type is { IsPrimitive: true } || type == typeof(decimal) => "number",
            _ when type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) => "string | Date",
            _ => "any",
        };
        return isArray ? $"({name})[]" : name;
    }
}
