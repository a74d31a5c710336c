using CarrierSimulator.Network;
using CarrierSimulator.Resources;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Admin.Pages;

/// <summary>Search of resources.</summary>
internal sealed class ResourcePage(ResourceRegister register)
{
    private static readonly string[] Categories = [ResourceCategory.Node, ResourceCategory.Port, ResourceCategory.Route, ResourceCategory.Fibre, ResourceCategory.Splitter, ResourceCategory.Site];
    private static readonly string[] Statuses = ["available", "reserved", "standby", "alarm"];

    /// <summary>Shows it.</summary>
    public string Show(StoreSession session, AdminRequest request)
    {
        var words = request.Words;
        var (text, category, status) = (request.Part("text"), request.Part("category"), request.Part("status"));
        var found = register.Inventory.All
            .Where(one => (category.Length == 0 || one.Category == category) && (text.Length == 0 || one.Id.Contains(text, StringComparison.OrdinalIgnoreCase) || one.Name.Contains(text, StringComparison.OrdinalIgnoreCase)))
            .Where(one => status.Length == 0 || register.StateOf(session, one).Status == status)
            .ToList();
        var rows = request.Rows(found).Select(one => Row(words, one, register.StateOf(session, one)));
        return $"""
            <form class="filter"><input name="text" value="{Html.Text(text)}" placeholder="{Html.Text(words["text"])}" aria-label="{Html.Text(words["text"])}">
            {Html.Select("category", category, [("", words["all"]), .. Categories.Select(one => (one, words[one]))])}
            {Html.Select("status", status, [("", words["all"]), .. Statuses.Select(one => (one, words[one]))])}
            <button class="main">{Html.Text(words["search"])}</button></form>
            {Html.Table([words["id"], words["category"], words["name"], words["network"], words["place"], words["status"], words["circuit"], words["reservation"]], rows, words["none"])}
            {Html.Pager(request, found.Count)}
            """;
    }

    private static string[] Row(AdminWords words, NetworkResource one, ResourceState state) =>
    [
        Html.Link($"{ResourceView.Path}/{one.Id}", one.Id),
        Html.Text(words[one.Category]),
        Html.Text(one.Name),
        Html.Text(one.Network),
        Html.Text(one.PlaceName),
        one.Category is ResourceCategory.Port or ResourceCategory.Fibre or ResourceCategory.Splitter ? Html.Tag(words[state.Status], state.Status switch { "available" => "good", "alarm" => "bad", "reserved" => "warn", _ => "" }) : "",
        Html.Text(state.Circuit),
        Html.Text(state.Reservation),
    ];
}
