using System.Globalization;
using System.Text.RegularExpressions;

namespace CarrierSimulator.Geography;

/// <summary>Finds where an address of the province is.</summary>
internal sealed partial class AddressBook(Province province)
{
    /// <summary>Where it is; null when the province has no such address.</summary>
    public GeoPoint? Locate(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        foreach (var city in province.Cities)
        {
            if (city.Districts.FirstOrDefault(district => address.Contains(district.Name, StringComparison.Ordinal)) is not { } district)
                continue;
            if (city.Streets.FirstOrDefault(street => address.Contains(street, StringComparison.Ordinal)) is not { } street)
                continue;
            var number = HouseNumber().Match(address);
            return city.House(district, city.Streets.Index().First(one => one.Item == street).Index, number.Success ? int.Parse(number.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : 1);
        }

        return null;
    }

    [GeneratedRegex("(?<number>[0-9]{1,4})号", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HouseNumber();
}
