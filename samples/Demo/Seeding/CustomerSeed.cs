using System.Globalization;

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>Puts customers and circuits on file, each by the customer manager of its branch.</summary>
internal static class CustomerSeed
{
    private const string Unit = "Mbit/s";

    // China has one zone: an opening counts from the morning there.
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    /// <summary>Does it; the managers work side by side.</summary>
    /// <exception cref="DemoException">The server refuses.</exception>
    public static Task RunAsync(CustomerBook book, Staff staff, CancellationToken cancellationToken) =>
        Task.WhenAll(book.Customers.GroupBy(static one => one.Manager, StringComparer.Ordinal).Select(group => RunAsync([.. group], book, staff.Of(group.Key), group.Key, cancellationToken)));

    private static async Task RunAsync(IReadOnlyList<InventedCustomer> customers, CustomerBook book, DemoSession manager, string name, CancellationToken cancellationToken)
    {
        foreach (var one in customers)
        {
            await manager.SendAsync(HttpMethod.Post, "api/customers", new { one.Number, one.Name, one.Grade, one.Unit, Manager = name, one.Contact, one.Telephone, one.Address }, cancellationToken);
            foreach (var circuit in book.ByCustomer[one.Number])
            {
                await manager.SendAsync(
                    HttpMethod.Post,
                    "api/circuits",
                    new
                    {
                        circuit.Number,
                        Customer = one.Number,
                        circuit.Kind,
                        circuit.Bandwidth,
                        BandwidthUnit = Unit,
                        circuit.EndA,
                        circuit.EndZ,
                        circuit.State,
                        OpenedAt = circuit.OpenedOn is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Zone).ToString("O", CultureInfo.InvariantCulture) : null,
                    },
                    cancellationToken);
            }
        }
    }
}
