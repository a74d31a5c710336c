using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases;

/// <summary>A case in a transaction: its row, and what the transaction does to it. Written once, with all that was told of it.</summary>
/// <remarks>Not safe for use by several threads.</remarks>
internal sealed class CaseInHand
{
    private static readonly RowUpdate<CaseRow> Changed = new(
    [
        nameof(CaseRow.Title), nameof(CaseRow.UnitId), nameof(CaseRow.CustomerName), nameof(CaseRow.CustomerNumber), nameof(CaseRow.Grade), nameof(CaseRow.CircuitNumber), nameof(CaseRow.CircuitKey),
        nameof(CaseRow.ContactPhone), nameof(CaseRow.PhoneKey), nameof(CaseRow.Address), nameof(CaseRow.State), nameof(CaseRow.StateZh), nameof(CaseRow.StateEn),
        nameof(CaseRow.Status), nameof(CaseRow.Priority), nameof(CaseRow.OwnerId), nameof(CaseRow.DueAt), nameof(CaseRow.DueOrder), nameof(CaseRow.IsPaused), nameof(CaseRow.PausedLeftSeconds), nameof(CaseRow.ClosedAt), nameof(CaseRow.Data),
        nameof(CaseRow.LastAct), nameof(CaseRow.LastBy), nameof(CaseRow.UpdatedAt), nameof(CaseRow.Revision), nameof(CaseRow.RowVersion),
    ]);

    private readonly List<CaseEventRow> _events = [];
    private readonly DateTimeOffset _at;
    private readonly string _unique;
    private readonly bool _isNew;
    private readonly string? _customerNumber;

    private CaseInHand(CaseRow row, bool isNew, DateTimeOffset now, string unique)
    {
        (Row, _isNew, _unique, _customerNumber) = (row, isNew, unique, row.CustomerNumber);

        // Clocks of nodes differ, and transactions may be quick: still the history of a case goes forwards.
        _at = isNew || now > row.UpdatedAt ? now : row.UpdatedAt.AddTicks(TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>Whether its customer is another one than it was.</summary>
    public bool HasOtherCustomer => Row.CustomerNumber != _customerNumber;

    /// <summary>The case as it will be.</summary>
    public CaseRow Row { get; }

    /// <summary>The instant of everything that the transaction does to it.</summary>
    public DateTimeOffset At => _at;

    /// <summary>A case that the transaction starts.</summary>
    public static CaseInHand New(CaseRow row, DateTimeOffset now, string unique) => new(row, isNew: true, now, unique);

    /// <summary>A case that was read in the transaction.</summary>
    /// <param name="row">The case.</param>
    /// <param name="now">The instant that counts as now.</param>
    /// <param name="unique">An id that no other transaction has.</param>
    public static CaseInHand Read(CaseRow row, DateTimeOffset now, string unique) => new(row, isNew: false, now, unique);

    /// <summary>Something was done to it.</summary>
    /// <param name="act">One of <see cref="CaseActs"/>.</param>
    /// <param name="by">Who; null when the process does it.</param>
    /// <param name="data">What exactly.</param>
    public void Tell(string act, string? by, object data)
    {
        _events.Add(CaseEvents.Of(Row.Id, act, by, _at, _events.Count, _unique, data));
        (Row.LastAct, Row.LastBy, Row.UpdatedAt) = (act, by, _at);
    }

    /// <summary>What people can change is another one now.</summary>
    public void Revise() => Row.Revision++;

    /// <summary>Has everything written.</summary>
    public void Write(StorageTransaction storage)
    {
        if (_events.Count == 0)
            return;
        Row.RowVersion++;
        if (_isNew)
            storage.Insert(Row);
        else
            storage.Update(Changed, Row);
        foreach (var one in _events)
            storage.Insert(one);
    }
}
