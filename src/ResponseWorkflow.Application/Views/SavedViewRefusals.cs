using System.Globalization;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Views;

/// <summary>The refusals of commands about saved views.</summary>
internal static class SavedViewRefusals
{
    public static RefusedException Unknown(string id) => new(new Refusal(
        "view.unknown", RefusalKind.NotFound, $"You have no saved view '{id}'.", $"您没有保存过视图“{id}”。", "viewId"));

    public static RefusedException NameTaken(string name) => new(new Refusal(
        "view.nameTaken", RefusalKind.Conflict, $"You already have a view '{name}' of this list. Choose another name.", $"此列表已有视图“{name}”，请换一个名称。", "name"));

    public static RefusedException TooMany(int limit) => new(new Refusal(
        "view.tooMany",
        RefusalKind.Unprocessable,
        string.Create(CultureInfo.InvariantCulture, $"A list can have {limit} saved views. Delete one first."),
        string.Create(CultureInfo.InvariantCulture, $"每个列表最多可保存 {limit} 个视图，请先删除一个。"),
        "name"));
}
