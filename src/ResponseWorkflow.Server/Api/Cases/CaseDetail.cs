using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>A case with its data.</summary>
public sealed record CaseDetail
{
    /// <summary>The case.</summary>
    public required CaseModel Case { get; init; }

    /// <summary>Its data under the schema of its kind.</summary>
    public required DataObject Data { get; init; }

    /// <summary>The instance that works for it.</summary>
    public required string InstanceId { get; init; }

    /// <summary>Whether the caller may change it.</summary>
    public required bool MayManage { get; init; }

    /// <summary>Whether the caller may withdraw it now.</summary>
    public required bool MayWithdraw { get; init; }
}
