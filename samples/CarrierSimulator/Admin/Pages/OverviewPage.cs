using System.Globalization;
using System.Text;
using CarrierSimulator.Chaos;
using CarrierSimulator.Geography;
using CarrierSimulator.Network;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Admin.Pages;

/// <summary>Numbers and a map of each city.</summary>
internal sealed class OverviewPage(ResourceRegister register, ChaosDice dice, Journal journal)
{
    private const double Width = 420;
    private const double Height = 400;
    private const double Margin = 18;
    private const int Plenty = 4;

    /// <summary>Shows it.</summary>
    public string Show(StoreSession session, AdminRequest request)
    {
        var words = request.Words;
        var ports = register.Inventory.All.Where(static one => one.Category == ResourceCategory.Port).GroupBy(port => register.StateOf(session, port).Status, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
        (string Word, long Count)[] cards =
        [
            ("freePorts", ports.GetValueOrDefault("available")), ("usedPorts", ports.GetValueOrDefault("standby")), ("reservedPorts", ports.GetValueOrDefault("reserved")), ("faultyPorts", ports.GetValueOrDefault("alarm")),
            ("openReservations", session.All(Tables.Reservations).Count(static one => (string?)one["reservationState"] == "completed")),
            ("activeServices", session.All(Tables.Services).Count(static one => (string?)one["state"] == "active")),
            ("raisedAlarms", session.All(Tables.Alarms).Count(static one => (string?)one["state"] == "raised")),
            ("requests", journal.Total), ("rulesInForce", dice.Rules.Count),
        ];
        var numbers = string.Concat(cards.Select(card => string.Create(CultureInfo.InvariantCulture, $"<div class=\"card\"><b>{card.Count:N0}</b><span>{Html.Text(words[card.Word])}</span></div>")));
        var maps = string.Concat(register.Inventory.Province.Cities.Select(city => $"<figure><figcaption>{Html.Text(words.Language == "en" ? city.NameEn : city.Name)} ({city.Code})</figcaption>{Map(session, city)}</figure>"));
        return $"<div class=\"cards\">{numbers}</div><h2>{Html.Text(words["map"])}</h2><div class=\"maps\">{maps}</div><p class=\"hint\">{Html.Text(words["legend"])}</p>";
    }

    private string Map(StoreSession session, City city)
    {
        var nodes = register.Inventory.Nodes.Where(node => node.City == city.Code).ToList();
        var sites = register.Inventory.Sites.Where(site => site.City == city.Code).ToList();
        var all = nodes.Concat(sites).Select(static one => one.Point).ToList();
        var bounds = new Bounds(all.Min(static point => point.Longitude), all.Min(static point => point.Latitude), all.Max(static point => point.Longitude), all.Max(static point => point.Latitude));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Html.Text(city.Name)}\">");
        foreach (var node in nodes)
        {
            var (from, to) = (Place(bounds, node.Point), Place(bounds, register.Inventory.Find(node.PlaceId)!.Point));
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{from.X:F1}\" y1=\"{from.Y:F1}\" x2=\"{to.X:F1}\" y2=\"{to.Y:F1}\" stroke=\"#d5dae3\"/>");
        }

        foreach (var site in sites)
        {
            var (x, y) = Place(bounds, site.Point);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x - 4:F1}\" y=\"{y - 4:F1}\" width=\"8\" height=\"8\" fill=\"#3b5b8c\"><title>{Html.Text(site.Name)}</title></rect>");
        }

        foreach (var node in nodes)
        {
            var (x, y) = Place(bounds, node.Point);
            var free = register.Free(session, node.Id, ResourceCategory.Port).Count();
            var colour = free >= Plenty ? "#2f9e5b" : free > 0 ? "#e0a100" : "#d0392b";
            svg.Append(CultureInfo.InvariantCulture, $"<a href=\"/admin/resources?text={node.Id}\"><circle cx=\"{x:F1}\" cy=\"{y:F1}\" r=\"4\" fill=\"{colour}\"><title>{Html.Text(node.Name)} · {node.Id} · {free}</title></circle></a>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static (double X, double Y) Place(Bounds bounds, GeoPoint point) =>
        (Margin + ((point.Longitude - bounds.West) / (bounds.East - bounds.West) * (Width - (2 * Margin))), Margin + ((bounds.North - point.Latitude) / (bounds.North - bounds.South) * (Height - (2 * Margin))));
}
