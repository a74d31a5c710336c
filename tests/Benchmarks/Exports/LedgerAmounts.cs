using System.Globalization;
using Benchmarks.Durable;
using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Application.Customers.Circuits;
using ResponseWorkflow.Application.Orders;
using ResponseWorkflow.Application.Reservations;
using ResponseWorkflow.Application.Storage;

namespace Benchmarks.Exports;

/// <summary>Fills the ledgers of dispatch orders, circuits and reservations.</summary>
/// <param name="world">The database.</param>
/// <param name="unitId">Id of the unit that all of it belongs to.</param>
internal sealed class LedgerAmounts(DurableWorld world, string unitId)
{
    private const int AtOnce = 1000;
    private const int Customers = 500;
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private int _rows;

    /// <summary>Fills each of them up to so many rows.</summary>
    public async Task FillAsync(int rows)
    {
        var database = world.Node.Get<Database>();
        while (_rows < rows)
        {
            var (from, to) = (_rows, Math.Min(_rows + AtOnce, rows));
            await database.RunAsync(
                (storage, _) =>
                {
                    for (var number = from; number < to; number++)
                        Add(storage, number);
                    return Task.CompletedTask;
                },
                CancellationToken.None);
            _rows = to;
        }

        await world.ExecuteAsync("ANALYZE");
    }

    private void Add(StorageTransaction storage, int number)
    {
        var (text, at) = (number.ToString("D7", CultureInfo.InvariantCulture), Now.AddMinutes(-number));
        var customer = (number % Customers).ToString(CultureInfo.InvariantCulture);
        if (number < Customers)
        {
            storage.Insert(new CustomerRow
            {
                Id = $"k{customer}", Number = $"K{customer}", NumberKey = $"K{customer}", Name = $"武汉第{customer}银行股份有限公司", Grade = "Gold", UnitId = unitId, State = "active", CreatedAt = Now, UpdatedAt = Now, RowVersion = 1,
            });
        }

        storage.Insert(new DispatchOrderRow
        {
            Id = $"o{text}", Number = $"KT-{text}", NumberKey = $"KT-{text}", Version = 1, Kind = "opening", Title = $"第{customer}银行总行至网点 MSTP 电路开通", Issuer = "王调度", Source = "manual", UnitId = unitId, LeadUnitId = unitId,
            CustomerNumber = $"K{customer}", CustomerName = $"武汉第{customer}银行股份有限公司", Grade = "Gold", ReceivedAt = at, LimitAt = at.AddDays(5), LimitOrder = at.AddDays(5), CircuitCount = 2,
            State = DispatchOrderState.Completed, CompletedAt = at.AddDays(4), TestReport = $"CS-{text}", FilingPlace = "档案柜 4", UpdatedAt = at, RowVersion = 1,
        });
        storage.Insert(new CircuitRow
        {
            Id = $"c{text}", Number = $"JC-{text}", NumberKey = $"JC{text}", Name = $"第{customer}银行 {text}", CustomerId = $"k{customer}", Kind = "mstp", Bandwidth = 100_000, EndA = "江汉区解放大道 1 号", ContactA = "林女士", PhoneA = "13900001111",
            EndZ = "洪山区珞喻路 7 号", ContactZ = "高先生", PhoneZ = "13900002222", OrderNumber = $"KT-{text}", UnitId = unitId, State = "active", OpenedAt = at, CreatedAt = at, UpdatedAt = at, RowVersion = 1,
        });
        storage.Insert(new ReservationRow
        {
            Id = $"r{text}", Number = $"RSV-{text}", NumberKey = $"RSV-{text}", CaseId = $"o{text}", CaseNumber = $"KT-{text}", CustomerName = $"武汉第{customer}银行股份有限公司", UnitId = unitId, State = ReservationState.Assigned,
            Until = at.AddDays(30), Resources = """[{"key":"L1-A-port","resource":"OLT-7/3","category":"port"}]""", ResourceCount = 1, CircuitNumber = $"JC-{text}", ReservedAt = at, UpdatedAt = at, RowVersion = 1,
        });
    }
}
