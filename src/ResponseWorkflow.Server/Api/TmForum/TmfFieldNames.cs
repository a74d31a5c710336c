using System.Text.RegularExpressions;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Api.TmForum;

/// <summary>Names the member of a message where a refusal names the field of the case that it became: whoever handed it in knows no other.</summary>
/// <param name="Items">Name of the list of items.</param>
/// <param name="Names">Fields of the case, and the members that they come from.</param>
internal sealed partial record TmfFieldNames(string Items, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Finds the item of an entry of a list of the case; null when it is none of its own.</summary>
    public Func<string, int, int?> ItemOf { get; init; } = static (_, place) => place;

    /// <summary>Runs a command whose refusals are told in the names of the message.</summary>
    public async Task<T> TellAsync<T>(Func<Task<T>> command)
    {
        try
        {
            return await command();
        }
        catch (RefusedException refused)
        {
            throw new RefusedException([.. refused.Refusals.Select(Told)]);
        }
    }

    private Refusal Told(Refusal refusal) => refusal.Field is { } field && Name(field) is { } name && name != field
        ? refusal with
        {
            Field = name,
            Message = refusal.Message.Replace($"'{field}'", $"'{name}'", StringComparison.Ordinal),
            MessageZh = refusal.MessageZh.Replace($"“{field}”", $"“{name}”", StringComparison.Ordinal),
        }
        : refusal;

    private string Name(string field)
    {
        if (Names.TryGetValue(field, out var known))
            return known;
        if (Entry().Match(field) is not { Success: true } entry || ItemOf(entry.Groups["list"].Value, int.Parse(entry.Groups["place"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)) is not { } place)
            return field;
        var item = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Items}[{place}]");
        return entry.Groups["rest"].Value switch
        {
            "" => item,
            "key" => $"{item}.id",
            "name" => $"{item}.service.name",
            "type" => $"{item}.service.serviceType",
            "address" => $"{item}.service.place[0].streetName",
            var rest when rest is "endA" or "endZ" => $"{item}.service.place[{rest[3..]}]",
            var rest when rest.StartsWith("endA.", StringComparison.Ordinal) || rest.StartsWith("endZ.", StringComparison.Ordinal) => $"{item}.service.place[{rest[3]}].{Member(rest[5..])}",
            var rest when rest is "longitude" or "latitude" => $"{item}.service.place[0].geographicLocation",
            var rest when rest is "branch" or "contact" or "phone" => $"{item}.service.place[0].{rest}",
            var rest => $"{item}.service.serviceCharacteristic[{rest}]",
        };
    }

    private static string Member(string name) => name switch { "site" => "name", "address" => "streetName", "longitude" or "latitude" => "geographicLocation", _ => name };

    [GeneratedRegex(@"^data\.(?<list>\w+)\[(?<place>\d{1,6})\]\.?(?<rest>.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Entry();
}
