using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;

namespace ResponseWorkflow.Application.Orders.Board;

/// <summary>What somebody may do with sections of the board.</summary>
internal static class SectionRights
{
    /// <summary>Whoever has the task notes what is in its way, and whoever manages orders of its branch or of the lead branch: these teams obey that one.</summary>
    public static bool MayBlock(OrderCircuitRow circuit, OrderSectionRow section, Actor actor) =>
        (section.OwnerId is { } owner && owner == actor.UserId()) || actor.May(Permissions.ManageOrders, section.UnitId) || actor.May(Permissions.ManageOrders, circuit.LeadUnitId);
}
