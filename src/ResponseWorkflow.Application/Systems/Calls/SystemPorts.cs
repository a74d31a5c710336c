using System.Text.Json;
using System.Text.Json.Serialization;
using ResponseWorkflow.Application.Systems.Ports.Activation;
using ResponseWorkflow.Application.Systems.Ports.Alarms;
using ResponseWorkflow.Application.Systems.Ports.Inventory;
using ResponseWorkflow.Application.Systems.Ports.Performance;
using ResponseWorkflow.Application.Systems.Ports.Testing;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Systems.Calls;

/// <summary>Hands calls to the adapters of the systems that they are for, as typed records. Safe for use by several threads.</summary>
internal sealed class SystemPorts(IEnumerable<IInventory> inventories, IEnumerable<IServiceActivation> activations, IEnumerable<ITestExecution> tests, IEnumerable<IAlarmSource> alarms, IEnumerable<IPerformanceSource> performance)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly IInventory? _inventory = inventories.LastOrDefault();
    private readonly IServiceActivation? _activation = activations.LastOrDefault();
    private readonly ITestExecution? _tests = tests.LastOrDefault();
    private readonly IAlarmSource? _alarms = alarms.LastOrDefault();
    private readonly IPerformanceSource? _performance = performance.LastOrDefault();

    /// <summary>Makes the call.</summary>
    /// <exception cref="SystemRefusedException">The other system refuses.</exception>
    /// <exception cref="SystemFailedException">There is no answer that counts, or no adapter for the operation.</exception>
    /// <exception cref="SystemPendingException">The other system is still at it.</exception>
    public Task<DataValue> CallAsync(SystemCall call, DataObject request, CancellationToken cancellationToken) => call.Operation.Key switch
    {
        "inventory.qualify" => RunAsync<QualificationRequest, Qualification>(request, Port(_inventory, call).QualifyAsync, call, cancellationToken),
        "inventory.search" => RunAsync<ResourceSearch, ResourcePage>(request, Port(_inventory, call).SearchAsync, call, cancellationToken),
        "inventory.reserve" => RunAsync<ReservationRequest, Reservation>(request, Port(_inventory, call).ReserveAsync, call, cancellationToken),
        "inventory.extend" => RunAsync<ReservationExtension, ExtendedReservation>(request, Port(_inventory, call).ExtendAsync, call, cancellationToken),
        "inventory.release" => RunAsync<ReservationRelease, ReleasedReservation>(request, Port(_inventory, call).ReleaseAsync, call, cancellationToken),
        "inventory.assign" => RunAsync<ResourceAssignment, AssignedReservation>(request, Port(_inventory, call).AssignAsync, call, cancellationToken),
        "inventory.service" => RunAsync<ServiceRecord, RecordedService>(request, Port(_inventory, call).RecordServiceAsync, call, cancellationToken),
        "activation.configure" => RunAsync<ConfigurationRequest, ConfiguredService>(request, Port(_activation, call).ConfigureAsync, call, cancellationToken),
        "activation.withdraw" => RunAsync<WithdrawalRequest, WithdrawnService>(request, Port(_activation, call).WithdrawAsync, call, cancellationToken),
        "tests.run" => RunAsync<TestRequest, TestResult>(request, Port(_tests, call).RunAsync, call, cancellationToken),
        "alarms.read" => RunAsync<AlarmQuery, AlarmList>(request, Port(_alarms, call).ReadAsync, call, cancellationToken),
        "performance.read" => RunAsync<PerformanceQuery, PerformanceList>(request, Port(_performance, call).ReadAsync, call, cancellationToken),
        _ => throw NoAdapter(call),
    };

    private static async Task<DataValue> RunAsync<TRequest, TAnswer>(DataObject request, Func<SystemCall, TRequest, CancellationToken, Task<TAnswer>> ask, SystemCall call, CancellationToken cancellationToken)
    {
        TRequest typed;
        try
        {
            // A property that is null counts as left out, also where the record's type has no null.
            typed = JsonSerializer.Deserialize<TRequest>(DataJson.ToJson(WithoutNulls(request)), Json)!;
        }
        catch (JsonException exception)
        {
            throw new SystemFailedException(SystemFaults.RequestCode, $"The request cannot be read at {exception.Path}.", exception) { IsFinal = true };
        }

        return DataJson.Parse(JsonSerializer.Serialize(await ask(call, typed, cancellationToken), Json));
    }

    private static DataValue WithoutNulls(DataValue value)
    {
        if (value.TryGetArray(out var list))
            return DataArray.From(list.Select(WithoutNulls));
        if (!value.TryGetObject(out var properties))
            return value;
        var kept = new DataObject.Builder(properties.Count);
        foreach (var (name, property) in properties)
        {
            if (!property.IsNull)
                kept.Set(name, WithoutNulls(property));
        }

        return kept.ToObject();
    }

    private static TPort Port<TPort>(TPort? port, SystemCall call)
        where TPort : class => port ?? throw NoAdapter(call);

    private static SystemFailedException NoAdapter(SystemCall call) =>
        new("system.noAdapter", $"Nothing on this node can ask '{call.Operation.Key}': its adapter is not installed.") { IsFinal = true };
}
