using System.Globalization;
using System.Text.Json.Nodes;

namespace CarrierSimulator.Storage;

/// <summary>One transaction. What it gives out is not to be changed but by <see cref="Put"/>.</summary>
internal sealed class StoreSession
{
    private readonly Store _store;
    private readonly Dictionary<(string Table, string Id), JsonObject?> _before = [];

    internal StoreSession(Store store) => _store = store;

    /// <summary>What has changed, each document once.</summary>
    public IReadOnlyCollection<StoreChange> Changes => [.. _before.Keys.Select(key => new StoreChange(key.Table, key.Id, Find(key.Table, key.Id)))];

    /// <summary>A document; null when there is none.</summary>
    public JsonObject? Find(string table, string id) => _store.Table(table).GetValueOrDefault(id);

    /// <summary>A copy of a document that may be changed; null when there is none.</summary>
    public JsonObject? Copy(string table, string id) => (JsonObject?)Find(table, id)?.DeepClone();

    /// <summary>All documents of a table, by id.</summary>
    public IReadOnlyCollection<JsonObject> All(string table) => _store.Table(table).Values;

    /// <summary>All documents of a table with their ids.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonObject>> Entries(string table) => [.. _store.Table(table)];

    /// <summary>Stores a document.</summary>
    public void Put(string table, string id, JsonObject value) => Change(new StoreChange(table, id, value));

    /// <summary>Removes a document.</summary>
    public void Remove(string table, string id) => Change(new StoreChange(table, id, null));

    /// <summary>The next id with a prefix: numbered, so that a run can be repeated.</summary>
    public string NextId(string prefix)
    {
        var last = (int?)Find(Tables.Numbers, prefix)?["last"] ?? 0;
        Put(Tables.Numbers, prefix, new JsonObject { ["last"] = last + 1 });
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{last + 1:D6}");
    }

    /// <summary>Takes back what was changed.</summary>
    internal void Undo()
    {
        foreach (var (key, before) in _before)
            _store.Apply(new StoreChange(key.Table, key.Id, before));
    }

    private void Change(StoreChange change)
    {
        _before.TryAdd((change.Table, change.Id), Find(change.Table, change.Id));
        _store.Apply(change);
    }
}
