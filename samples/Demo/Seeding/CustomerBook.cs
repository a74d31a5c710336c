using System.Globalization;

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Invents customers and circuits: always the same ones.</summary>
internal sealed class CustomerBook
{
    private const int Seed = 20260302;
    private const int InstitutionOneIn = 5;
    private const int LastHouse = 300;
    private const int FirstSubscriber = 2_000_000;
    private const int SubscriberStep = 1009;

    private static readonly DateOnly FirstOpening = new(2019, 3, 1);
    private static readonly TimeSpan OpeningSpan = TimeSpan.FromDays(2500);

    private readonly DemoCustomers _parts;
    private readonly Random _random = new(Seed);

    /// <summary>Invents them.</summary>
    /// <param name="parts">What they are put together from.</param>
    public CustomerBook(DemoCustomers parts)
    {
        _parts = parts;
        Customers = [.. parts.Areas.SelectMany(CustomersOf)];
        Circuits = [.. CircuitsOf()];
        ByUnit = Customers.ToLookup(static one => one.Unit, StringComparer.Ordinal);
        ByCustomer = Circuits.ToLookup(static one => one.Customer.Number, StringComparer.Ordinal);
    }

    /// <summary>The customers.</summary>
    public IReadOnlyList<InventedCustomer> Customers { get; }

    /// <summary>The circuits.</summary>
    public IReadOnlyList<InventedCircuit> Circuits { get; }

    /// <summary>The customers by the codes of their branches.</summary>
    public ILookup<string, InventedCustomer> ByUnit { get; }

    /// <summary>The circuits by the numbers of their customers.</summary>
    public ILookup<string, InventedCircuit> ByCustomer { get; }

    private IEnumerable<InventedCustomer> CustomersOf(DemoArea area)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; names.Count < area.Customers; i++)
        {
            var name = area.City + (_random.Next(InstitutionOneIn) == 0 ? Any(_parts.Institutions) : Any(_parts.Words) + Any(_parts.Trades));
            if (!names.Add(name))
                continue;
            var number = string.Create(CultureInfo.InvariantCulture, $"K{area.Unit}{names.Count:D4}");
            var telephone = string.Create(CultureInfo.InvariantCulture, $"{area.Telephone}-{FirstSubscriber + (names.Count * SubscriberStep)}");
            yield return new InventedCustomer(number, name, Grade(), area.Unit, area.Manager, Any(_parts.Surnames) + Any(_parts.GivenNames), telephone, Address(area));
        }
    }

    private IEnumerable<InventedCircuit> CircuitsOf()
    {
        var areas = _parts.Areas.ToDictionary(static area => area.Unit, StringComparer.Ordinal);
        for (var i = 1; i <= _parts.Circuits; i++)
        {
            // Every customer has one before some have more.
            var customer = i <= Customers.Count ? Customers[i - 1] : Any(Customers);
            var kind = Any(_parts.CircuitKinds);
            var state = _random.Next(20) switch { 0 => "opening", 1 => "suspended", 2 => "closed", _ => "active" };
            yield return new InventedCircuit(
                string.Create(CultureInfo.InvariantCulture, $"{customer.Unit}-{kind.Code}-{i:D5}"),
                customer,
                kind.Kind,
                Any(kind.Bandwidths),
                customer.Address,
                kind.Kind is "internet" or "mobile-apn" or "messaging" ? null : Address(_random.Next(4) == 0 ? Any(_parts.Areas) : areas[customer.Unit]),
                state,
                state == "opening" ? null : FirstOpening.AddDays(_random.Next((int)OpeningSpan.TotalDays)));
        }
    }

    private string Address(DemoArea area) => string.Create(CultureInfo.InvariantCulture, $"{area.City}市{Any(area.Districts)}{Any(area.Streets)}{_random.Next(1, LastHouse)}号");

    private string Grade()
    {
        var place = _random.Next(_parts.Grades.Sum(static grade => grade.Weight));
        foreach (var grade in _parts.Grades)
        {
            place -= grade.Weight;
            if (place < 0)
                return grade.Grade;
        }

        return _parts.Grades[^1].Grade;
    }

    private T Any<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}
