using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ResponseWorkflow.Application.Storage.Tables;

/// <summary>One column: its name, and how a row's value becomes a parameter.</summary>
internal sealed class TableColumn
{
    private readonly Func<object, object?> _read;
    private readonly Func<object?, object?>? _convert;

    public TableColumn(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        var getter = property.GetGetter();
        Property = property.Name;
        Name = property.GetColumnName();
        Type = mapping.DbType;
        _read = row => getter.GetClrValue(row);
        _convert = mapping.Converter is { } converter ? converter.ConvertToProvider : null;
        ArrayElement = ElementOf(mapping.Converter?.ProviderClrType ?? property.ClrType);
        IsKey = property.IsPrimaryKey();
        IsVersion = property.IsConcurrencyToken;
    }

    /// <summary>Name of the row's property.</summary>
    public string Property { get; }

    /// <summary>Name in the database.</summary>
    public string Name { get; }

    /// <summary>Type of the parameter, where the database must be told.</summary>
    public DbType? Type { get; }

    /// <summary>Of which type an array of the column's values is; null when they are of a type that is not written in arrays.</summary>
    public Type? ArrayElement { get; }

    public bool IsKey { get; }

    public bool IsVersion { get; }

    /// <summary>The values of some rows, as the database takes them.</summary>
    public Array ValuesOf(IReadOnlyList<PendingWrite> writes)
    {
        var values = Array.CreateInstance(ArrayElement!, writes.Count);
        for (var place = 0; place < writes.Count; place++)
        {
            if (ValueOf(writes[place].Row) is var value and not DBNull)
                values.SetValue(value, place);
        }

        return values;
    }

    /// <summary>The value as the database takes it.</summary>
    public object ValueOf(object row)
    {
        var value = _read(row);
        if (value is null)
            return DBNull.Value;
        value = _convert is null ? value : _convert(value);
        return value is null ? DBNull.Value : value is Enum ? Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) : value;
    }

    private static Type? ElementOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? plain
            : plain.IsEnum || plain == typeof(int) ? typeof(int?)
            : plain == typeof(long) ? typeof(long?)
            : plain == typeof(bool) ? typeof(bool?)
            : plain == typeof(DateTimeOffset) ? typeof(DateTimeOffset?)
            : null;
    }
}
