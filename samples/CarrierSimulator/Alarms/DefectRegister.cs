using System.Text.Json.Nodes;
using CarrierSimulator.Protocol;
using CarrierSimulator.Services;
using CarrierSimulator.Storage;

namespace CarrierSimulator.Alarms;

/// <summary>What is wrong with circuits. A defect lasts until it is repaired; while it does, an alarm is raised and tests measure badly.</summary>
internal static class DefectRegister
{
    /// <summary>A defect of the line: somebody must repair it.</summary>
    public const string Line = "line";

    /// <summary>A defect of the configuration: gone when the circuit is configured again.</summary>
    public const string Configuration = "configuration";

    /// <summary>Whether a circuit has one.</summary>
    public static bool Has(StoreSession session, string circuit) => session.Find(Tables.Defects, circuit) is not null;

    /// <summary>The kind of a circuit's defect; null when it has none.</summary>
    public static string? KindOf(StoreSession session, string circuit) => (string?)session.Find(Tables.Defects, circuit)?["kind"];

    /// <summary>A circuit becomes defective.</summary>
    /// <exception cref="TmfException">There is no such circuit.</exception>
    public static void Break(StoreSession session, string circuit, string kind, string severity, DateTimeOffset now)
    {
        if (kind is not (Line or Configuration))
            throw TmfException.Invalid("kind", "须为 line 或 configuration。", "must be line or configuration.");
        var service = ServiceRegister.OfCircuit(session, circuit) ?? throw TmfException.Unknown("circuit", circuit);
        if (Has(session, circuit))
            return;
        var alarm = session.NextId("AL");
        var resource = ServiceDocument.Resources(service).FirstOrDefault();
        session.Put(Tables.Alarms, alarm, AlarmDocument.Make(alarm, resource ?? (string)service["id"]!, kind == Line ? "lossOfSignal" : "configurationError", severity, now, service));
        session.Put(Tables.Defects, circuit, new JsonObject { ["kind"] = kind, ["alarm"] = alarm });
    }

    /// <summary>A circuit is repaired; one without a defect stays as it is.</summary>
    public static void Repair(StoreSession session, string circuit, DateTimeOffset now)
    {
        if (session.Find(Tables.Defects, circuit) is not { } defect)
            return;
        if ((string?)defect["alarm"] is { } alarm && session.Copy(Tables.Alarms, alarm) is { } raised)
        {
            raised["state"] = "cleared";
            raised["alarmClearedTime"] = Instants.Text(now);
            session.Put(Tables.Alarms, alarm, raised);
        }

        session.Remove(Tables.Defects, circuit);
    }
}
