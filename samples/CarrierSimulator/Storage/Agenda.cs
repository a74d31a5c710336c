using System.Globalization;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Storage;

/// <summary>What happens by itself at its time: reservations end, work is done. It is caught up with at the beginning of each transaction, so that no timer can be lost.</summary>
internal sealed class Agenda
{
    private readonly Dictionary<string, Action<StoreSession, string, DateTimeOffset>> _acts = new(StringComparer.Ordinal);

    /// <summary>Says what is done for a kind of entries, with the session, the id and the time.</summary>
    public void On(string kind, Action<StoreSession, string, DateTimeOffset> act) => _acts.Add(kind, act);

    /// <summary>Enters what is to happen, in place of what is entered for the same.</summary>
    public static void Enter(StoreSession session, string kind, string id, DateTimeOffset at) =>
        session.Put(Tables.Agenda, Key(kind, id), new JsonObject { ["kind"] = kind, ["id"] = id, ["at"] = at.UtcTicks.ToString(CultureInfo.InvariantCulture) });

    /// <summary>Strikes it out.</summary>
    public static void Strike(StoreSession session, string kind, string id) => session.Remove(Tables.Agenda, Key(kind, id));

    /// <summary>Does what is due.</summary>
    public void Advance(StoreSession session, DateTimeOffset now)
    {
        var due = session.All(Tables.Agenda).Select(static entry => (Kind: (string)entry["kind"]!, Id: (string)entry["id"]!, At: long.Parse((string)entry["at"]!, CultureInfo.InvariantCulture))).Where(entry => entry.At <= now.UtcTicks).OrderBy(static entry => entry.At).ToList();
        foreach (var entry in due)
        {
            Strike(session, entry.Kind, entry.Id);
            _acts[entry.Kind](session, entry.Id, new DateTimeOffset(entry.At, TimeSpan.Zero));
        }
    }

    private static string Key(string kind, string id) => $"{kind}:{id}";
}
