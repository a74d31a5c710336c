using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Customers.Terms;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Customers;

/// <summary>What is wrong with what people say of customers and circuits, before anything is read.</summary>
internal static class CustomerChecks
{
    private const int LeastDigits = 3;
    private const int MostDigits = 20;

    // A hundred terabits a second: more than any circuit has, and no slip of the hand makes a bandwidth overflow.
    private const long MostKilobits = 100_000_000_000;

    /// <summary>All that is wrong with a customer; empty when nothing is.</summary>
    public static IReadOnlyList<Refusal> Of(CustomerDetails details, CustomerOptions options) => All(
        new UserChecks().Text("name", details.Name).Optional("contact", details.Contact),
        [
            .. Number("number", details.Number, static number => CaseKeys.OfNumber(number)),
            .. Demanded("grade", details.Grade, options.EffectiveGrades),
            .. Missing("unit", details.Unit),
            .. Line("unit", details.Unit), .. Line("manager", details.Manager),
            .. Telephone("telephone", details.Telephone),
            .. Address("address", details.Address),
            .. Known("state", details.State, options.EffectiveStates),
        ]);

    /// <summary>All that is wrong with a circuit; empty when nothing is.</summary>
    public static IReadOnlyList<Refusal> Of(CircuitDetails details, CustomerOptions options) =>
    [
        .. Number("number", details.Number, CaseKeys.OfCircuit),
        .. Missing("customer", details.Customer), .. Line("customer", details.Customer),
        .. Demanded("kind", details.Kind, options.EffectiveCircuitKinds),
        .. Bandwidth(details, options),
        .. Address("endA", details.EndA), .. Address("endZ", details.EndZ),
        .. details.EndA is { Length: > 0 } end && string.Equals(end.Trim(), details.EndZ?.Trim(), StringComparison.OrdinalIgnoreCase) ? [CustomerRefusals.SameEnds("endZ")] : Array.Empty<Refusal>(),
        .. All(new UserChecks().Optional("name", details.Name).Optional("contactA", details.ContactA).Optional("contactZ", details.ContactZ), []),
        .. Telephone("phoneA", details.PhoneA), .. Telephone("phoneZ", details.PhoneZ),
        .. Known("technology", details.Technology, options.EffectiveTechnologies),
        .. All(new UserChecks().Optional("order", details.Order), []),
        .. Known("grade", details.Grade, options.EffectiveGrades),
        .. Line("unit", details.Unit), .. Long("cooperating", details.Cooperating),
        .. Known("state", details.State, options.EffectiveCircuitStates),
    ];

    /// <summary>The key that people mean by a text; null when nothing is given.</summary>
    public static string? KeyOf(string? text, IReadOnlyList<Term> terms) => Given(text) is { } given ? terms.First(term => term.IsCalled(given)).Key : null;

    /// <summary>A text without what nobody sees around it; null when nothing is left.</summary>
    public static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A bandwidth in kbit/s.</summary>
    public static long? Kilobits(CircuitDetails details, CustomerOptions options) =>
        details.Bandwidth is { } value ? (long)(value * UnitOf(details, options)!.Kilobits) : null;

    /// <summary>The unit in which people speak of the bandwidth; null when they do not know it.</summary>
    public static BandwidthTerm? UnitOf(CircuitDetails details, CustomerOptions options) => UnitOf(details.BandwidthUnit, options);

    /// <summary>The unit of a name; null when there is none.</summary>
    public static BandwidthTerm? UnitOf(string? name, CustomerOptions options) =>
        Given(name) is { } unit ? options.EffectiveBandwidthUnits.FirstOrDefault(term => term.IsCalled(unit)) : null;

    private static IReadOnlyList<Refusal> All(UserChecks checks, IEnumerable<Refusal> more)
    {
        try
        {
            checks.Add(more).Done();
            return [];
        }
        catch (RefusedException refused)
        {
            return refused.Refusals;
        }
    }

    private static IEnumerable<Refusal> Missing(string field, string? value) => Given(value) is null ? [FieldRefusals.Missing(field)] : [];

    private static IEnumerable<Refusal> Number(string field, string? value, Func<string, string?> key)
    {
        if (Given(value) is not { } number)
            return [FieldRefusals.Missing(field)];
        if (number.Length > StorageMetadata.IdLength)
            return [FieldRefusals.TooLong(field, number.Length, StorageMetadata.IdLength)];
        return number.Any(static one => char.IsControl(one) || char.IsWhiteSpace(one) || one is '<' or '>') || !number.Any(char.IsLetterOrDigit) || key(number) is null
            ? [CustomerRefusals.NumberUnusable(field)]
            : [];
    }

    private static IEnumerable<Refusal> Demanded(string field, string? value, IReadOnlyList<Term> terms) => Given(value) is null ? [FieldRefusals.Missing(field)] : Known(field, value, terms);

    private static IEnumerable<Refusal> Known(string field, string? value, IReadOnlyList<Term> terms) =>
        Given(value) is { } text && !terms.Any(term => term.IsCalled(text)) ? [CustomerRefusals.TermUnknown(field, Texts.Shorten(text, StorageMetadata.HashLength), terms)] : [];

    private static IEnumerable<Refusal> Line(string field, string? value)
    {
        if (value?.Length > StorageMetadata.NameLength)
            yield return FieldRefusals.TooLong(field, value.Length, StorageMetadata.NameLength);
        if (value?.Contains('\0', StringComparison.Ordinal) == true)
            yield return FieldRefusals.NulCharacter(field);
    }

    private static IEnumerable<Refusal> Long(string field, string? value) =>
        value?.Length > StorageMetadata.PathLength ? [FieldRefusals.TooLong(field, value.Length, StorageMetadata.PathLength)] : value is not null && value.Any(char.IsControl) ? [FieldRefusals.Invisible(field)] : [];

    private static IEnumerable<Refusal> Address(string field, string? value)
    {
        if (value is null)
            return [];
        if (value.Length > StorageMetadata.PathLength)
            return [FieldRefusals.TooLong(field, value.Length, StorageMetadata.PathLength)];
        if (value.Any(char.IsControl))
            return [FieldRefusals.Invisible(field)];
        return value.Length <= StorageMetadata.NameLength ? All(new UserChecks().Optional(field, value.Trim()), []) : [];
    }

    private static IEnumerable<Refusal> Telephone(string field, string? value)
    {
        if (Given(value) is not { } text)
            return [];
        var isWritten = text.Length <= StorageMetadata.HashLength && text.All(static one => char.IsAsciiDigit(one) || one is ' ' or '+' or '-' or '(' or ')' or '*' or '#' or '（' or '）');
        return isWritten && text.Count(char.IsAsciiDigit) is >= LeastDigits and <= MostDigits ? [] : [CustomerRefusals.BadTelephone(field)];
    }

    private static IEnumerable<Refusal> Bandwidth(CircuitDetails details, CustomerOptions options)
    {
        var unit = UnitOf(details, options);
        if (Given(details.BandwidthUnit) is { } given && unit is null)
            return [CustomerRefusals.BandwidthUnitUnknown("bandwidthUnit", Texts.Shorten(given, StorageMetadata.HashLength), options.EffectiveBandwidthUnits)];
        if (details.Bandwidth is not { } value)
            return [];
        if (unit is null)
            return [FieldRefusals.Missing("bandwidthUnit")];
        return value > 0 && value <= (decimal)MostKilobits / unit.Kilobits && value * unit.Kilobits % 1 == 0 ? [] : [CustomerRefusals.BadBandwidth("bandwidth", MostKilobits)];
    }
}
