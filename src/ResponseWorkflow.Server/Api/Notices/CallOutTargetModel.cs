using ResponseWorkflow.Application.Notices.CallOuts;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>Whom a call-out is for: those who hold a role nearest to a unit.</summary>
public sealed record CallOutTargetModel
{
    /// <summary>Id of the role.</summary>
    public string? Role { get; init; }

    /// <summary>Id of the unit, or a word for one that belongs to the case, such as <c>@case</c>; that when left out.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether they are telephoned, besides the short message.</summary>
    public bool IsCalled { get; init; }

    internal static CallOutTargetModel Of(CallOutTarget target) => new() { Role = target.Role, Unit = target.Unit, IsCalled = target.IsCalled };

    internal CallOutTarget Target() => string.IsNullOrWhiteSpace(Unit) ? new() { Role = Role?.Trim() ?? "", IsCalled = IsCalled } : new() { Role = Role?.Trim() ?? "", Unit = Unit.Trim(), IsCalled = IsCalled };
}
