using System.Globalization;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum;

/// <summary>Reads the characteristics and sites of a service, and tells all that is wrong with them together.</summary>
/// <param name="service">The service.</param>
/// <param name="field">Where it stands in the message.</param>
/// <param name="refusals">Takes what is wrong.</param>
internal sealed class TmfFacts(TmfService service, string field, ICollection<Refusal> refusals)
{
    private readonly HashSet<string> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A characteristic as text; null when it is not given.</summary>
    public string? Text(string name)
    {
        var value = Value(name);
        if (value.IsNull)
            return null;
        if (value.TryGetString(out var text))
            return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        if (value.TryGetNumber(out var number))
            return number.ToString(CultureInfo.InvariantCulture);
        refusals.Add(TmfRefusals.NotAText(At(name)));
        return null;
    }

    /// <summary>A characteristic as a number, written as number or text; null when it is not given.</summary>
    public double? Number(string name)
    {
        var value = Value(name);
        if (value.IsNull)
            return null;
        if (value.TryGetNumber(out var number))
            return number;
        if (value.TryGetString(out var text) && double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number))
            return number;
        refusals.Add(TmfRefusals.NotANumber(At(name)));
        return null;
    }

    /// <summary>A characteristic as a flag; null when it is not given.</summary>
    public bool? Flag(string name)
    {
        var value = Value(name);
        if (value.IsNull)
            return null;
        if (value.TryGetBoolean(out var flag) || (value.TryGetString(out var text) && bool.TryParse(text, out flag)))
            return flag;
        refusals.Add(TmfRefusals.NotAFlag(At(name)));
        return null;
    }

    /// <summary>The characteristics that were not asked for.</summary>
    public DataObject Others()
    {
        var rest = new DataObject.Builder();
        foreach (var one in service.ServiceCharacteristic ?? [])
        {
            if (one is { Name.Length: > 0 } && !one.Value.IsNull && !_read.Contains(one.Name))
                rest.Set(one.Name, one.Value);
        }

        return rest.ToObject();
    }

    /// <summary>Longitude and latitude of a site; null when they are not given.</summary>
    public (double Longitude, double Latitude)? Point(TmfPlace place, string at)
    {
        if (place.GeographicLocation is not { } location)
            return null;
        if (location["geometry"].TryGetArray(out var points) && points.Count == 1 && points[0].TryGetObject(out var point) && Coordinate(point["x"]) is { } x && Coordinate(point["y"]) is { } y)
            return (x, y);
        refusals.Add(TmfRefusals.Point($"{at}.geographicLocation"));
        return null;
    }

    private static double? Coordinate(DataValue value) =>
        value.TryGetNumber(out var number) || (value.TryGetString(out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)) ? number : null;

    private DataValue Value(string name)
    {
        _read.Add(name);
        return service.ServiceCharacteristic?.FirstOrDefault(one => string.Equals(one?.Name, name, StringComparison.OrdinalIgnoreCase))?.Value ?? DataValue.Null;
    }

    private string At(string name) => $"{field}.serviceCharacteristic[{name}]";
}
