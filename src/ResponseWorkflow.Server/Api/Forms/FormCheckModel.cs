using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Api.Json;
using ResponseWorkflow.Server.Api.LineTests;

namespace ResponseWorkflow.Server.Api.Forms;

/// <summary>What the server finds of a form and of what was filled in.</summary>
public sealed record FormCheckModel
{
    /// <summary>What is wrong with the form.</summary>
    public required IReadOnlyList<FormProblemModel> FormProblems { get; init; }

    /// <summary>What is wrong with what was filled in; empty while the form has faults.</summary>
    public required IReadOnlyList<FormProblemModel> DataProblems { get; init; }

    /// <summary>The form with the lists that it refers to written out; null when it refers to none.</summary>
    public required JsonText? Form { get; init; }

    /// <summary>What the fields that take indicators of line tests ask for, as the facts tell; empty while the form has faults.</summary>
    public required IReadOnlyList<TestSheetModel> TestSheets { get; init; }

    /// <summary>What would be stored, with what is computed; null while the form has faults, or when nothing was filled in.</summary>
    public required DataObject? Stored { get; init; }
}
