using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms.Conditions;

/// <summary>What conditions look at.</summary>
internal interface IFormValues
{
    /// <summary>What was filled in; null when the field is empty or hidden.</summary>
    DataValue Field(string name);

    /// <summary>A fact by its path, such as <c>customer.grade</c>; null when there is none.</summary>
    DataValue Fact(IReadOnlyList<string> path);
}
