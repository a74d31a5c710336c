namespace ResponseWorkflow.Application.Imports;

/// <summary>What an import made of a file. It is stored as a whole or not at all.</summary>
/// <param name="Results">The rows, in their order.</param>
public sealed record ImportReport(IReadOnlyList<ImportResult> Results)
{
    /// <summary>Whether it is stored: no row was wrong.</summary>
    public bool IsStored => Results.All(static result => result.Act != ImportAct.Refused);
}
