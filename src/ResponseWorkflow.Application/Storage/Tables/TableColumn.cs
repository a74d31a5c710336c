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
        IsKey = property.IsPrimaryKey();
        IsVersion = property.IsConcurrencyToken;
    }

    /// <summary>Name of the row's property.</summary>
    public string Property { get; }

    /// <summary>Name in the database.</summary>
    public string Name { get; }

    /// <summary>Type of the parameter, where the database must be told.</summary>
    public DbType? Type { get; }

    public bool IsKey { get; }

    public bool IsVersion { get; }

    /// <summary>The value as the database takes it.</summary>
    public object ValueOf(object row)
    {
        var value = _read(row);
        if (value is null)
            return DBNull.Value;
        value = _convert is null ? value : _convert(value);
        return value is null ? DBNull.Value : value is Enum ? Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) : value;
    }
}
