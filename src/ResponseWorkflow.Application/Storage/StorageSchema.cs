using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore.Metadata;
using ResponseWorkflow.Application.Storage.Tables;

namespace ResponseWorkflow.Application.Storage;

/// <summary>The statements for all tables of a database; made once for each process. Safe for use by several threads.</summary>
internal sealed class StorageSchema
{
    private readonly FrozenDictionary<Type, RowTable> _tables;
    private readonly ConcurrentDictionary<object, RowStatement> _updates = new();

    private readonly ConcurrentDictionary<object, string> _texts = new();
    private readonly SqlDialect _dialect;

    public StorageSchema(IModel model, SqlDialect dialect)
    {
        _dialect = dialect;
        _tables = model.GetEntityTypes().ToFrozenDictionary(static entity => entity.ClrType, entity => new RowTable(entity, dialect));
    }

    public RowTable Of<TRow>() => _tables[typeof(TRow)];

    /// <summary>The statement of an update that is described once, by a static object.</summary>
    public RowStatement Of<TRow>(RowUpdate<TRow> update) => _updates.GetOrAdd(update, static (_, made) => made.Table.Update(made.Update.Set, made.Update.Keep), (Table: Of<TRow>(), Update: update));

    /// <summary>A text that is made once.</summary>
    public string Text<TKey>(TKey key, Func<SqlDialect, TKey, string> make)
        where TKey : notnull => _texts.GetOrAdd(key, static (_, made) => made.make(made._dialect, made.key), (_dialect, key, make));
}
