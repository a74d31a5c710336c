using System.Data.Common;

namespace ResponseWorkflow.Application.Storage;

/// <summary>How one database wants to be spoken to, where the databases differ.</summary>
public abstract class SqlDialect
{
    /// <summary>Whether parameters stand in the text by place and carry no names.</summary>
    public abstract bool HasNamelessParameters { get; }

    /// <summary>Whether the type of a parameter must be told.</summary>
    public abstract bool NeedsParameterTypes { get; }

    /// <summary>A name of a table or column.</summary>
    public abstract string Quote(string name);

    /// <summary>The parameter at a place, from 0.</summary>
    public abstract string Placeholder(int place);

    /// <summary>An instant as a parameter of a statement that is written by hand.</summary>
    public virtual object Instant(DateTimeOffset instant) => instant.ToUniversalTime();

    /// <summary>Selects rows for this transaction alone, passing over those that another transaction holds.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="where">Condition, with <c>{0}</c>, <c>{1}</c> ... for parameters.</param>
    /// <param name="orderBy">Columns to order by.</param>
    /// <param name="limit">The most rows.</param>
    public abstract string Claim(string table, string where, string orderBy, int limit);

    /// <summary>Selects the rows that meet a condition and holds them for this transaction.</summary>
    /// <param name="columns">The columns, quoted.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="where">Condition with placeholders.</param>
    public abstract string SelectHeld(string columns, string table, string where);

    /// <summary>
    /// A statement that holds a lock on a key until the transaction ends, with <c>{0}</c> for the key; null where a transaction has the database for
    /// itself anyway.
    /// </summary>
    public abstract string? LockKey(bool exclusive);

    /// <summary>Whether it reads several ordered lists that are put together (<c>UNION ALL</c>) by walking along all of them, without being told how far.</summary>
    public virtual bool MergesWalks => false;

    /// <summary>
    /// The rows whose values stand in arrays, one for each column, which are the parameters from the first on; null where the database takes no arrays, and rows are written one by one.
    /// </summary>
    /// <param name="columns">How many columns.</param>
    public virtual string? RowsOfArrays(int columns) => null;

    /// <summary>What an exception of the database means.</summary>
    public abstract StorageFault Classify(Exception exception);

    /// <summary>The exception itself or the one inside that comes from the database; null when neither does.</summary>
    protected static T? Find<T>(Exception? exception)
        where T : DbException
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
                return found;
        }

        return null;
    }
}
