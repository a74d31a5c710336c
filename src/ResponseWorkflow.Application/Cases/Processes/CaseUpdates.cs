using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Cases.Processes;

/// <summary>Carries out what processes ask of their cases. Safe for use by several threads.</summary>
/// <remarks>
/// A process that has gone on cannot be asked again: a text that is too long is cut, and a field that does not fit is left out, which the history of the case tells.
/// </remarks>
/// <param name="options">The kinds of cases.</param>
internal sealed class CaseUpdates(IOptions<CaseOptions> options)
{
    /// <summary>Changes a case as a process asks.</summary>
    public void Apply(CaseInHand found, CaseUpdated update)
    {
        var (row, kind) = (found.Row, options.Value.Find(found.Row.Kind));
        SetState(found, kind, update);
        var changes = new CaseChanges();
        if (update.Title is { } title)
            row.Title = changes.Of("title", row.Title, Texts.Shorten(title, StorageMetadata.NameLength))!;
        if (update.Grade is { } grade)
            row.Grade = changes.Of("grade", row.Grade, Texts.Shorten(grade, StorageMetadata.IdLength));
        if (update.Priority is { } priority)
            row.Priority = changes.Of("priority", row.Priority, priority);
        if (update.DueAt is { } due)
        {
            row.DueAt = changes.Of("dueAt", row.DueAt, due);
            row.DueOrder = row.DueAt ?? CaseKeys.NoDue;
            (row.IsPaused, row.PausedLeftSeconds) = (false, null);
        }

        SetFields(row, kind, update.Fields, changes);
        if (changes.IsEmpty)
            return;
        found.Tell(CaseActs.Changed, by: null, changes.ToData());
        found.Revise();
    }

    private static void SetState(CaseInHand found, CaseKind? kind, CaseUpdated update)
    {
        if (update.State is null && update.StateZh is null && update.StateEn is null)
            return;
        var row = found.Row;
        var before = new { key = row.State, zh = row.StateZh, en = row.StateEn };
        var key = update.State is { } state ? Texts.Shorten(state, StorageMetadata.IdLength) : row.State;
        var named = kind?.States.FirstOrDefault(one => one.Key == key);
        var (zh, en) = (update.StateZh ?? named?.NameZh ?? update.StateEn ?? key, update.StateEn ?? named?.NameEn ?? update.StateZh ?? key);
        var after = new { key, zh = zh is null ? null : Texts.Shorten(zh, StorageMetadata.NameLength), en = en is null ? null : Texts.Shorten(en, StorageMetadata.NameLength) };
        if (Equals(before, after))
            return;
        (row.State, row.StateZh, row.StateEn) = (after.key, after.zh, after.en);
        found.Tell(CaseActs.StateChanged, by: null, new { before, after });
    }

    private void SetFields(CaseRow row, CaseKind? kind, DataObject fields, CaseChanges changes)
    {
        if (fields.Count == 0)
            return;
        var data = DataJson.Parse(row.Data).AsObject();
        foreach (var (name, value) in fields)
        {
            if (CaseDocument.IsReserved(name))
                SetTyped(row, name, value, changes);
            else if (DataSchema.Check(kind?.Schema ?? "", DataObject.Empty.With(name, value), "data").FirstOrDefault(one => IsIn(one.Field, $"data.{name}")) is { } refusal)
                changes.Refused(name, refusal);
            else if (changes.Differs($"data.{name}", data[name], value))
                data = data.With(name, value);
        }

        var json = DataJson.ToJson(data);
        if (System.Text.Encoding.UTF8.GetByteCount(json) > options.Value.MaxDataBytes)
            changes.Refused("data", Refusals.FieldRefusals.InputTooLarge("data", System.Text.Encoding.UTF8.GetByteCount(json), options.Value.MaxDataBytes));
        else
            row.Data = json;
    }

    // Others that are demanded are missing here, which says nothing of this one.
    private static bool IsIn(string? field, string name) => field is not null && field.StartsWith(name, StringComparison.Ordinal) && (field.Length == name.Length || field[name.Length] is '.' or '[');

    private static void SetTyped(CaseRow row, string name, DataValue value, CaseChanges changes)
    {
        var text = value.TryGetString(out var written) && !string.IsNullOrWhiteSpace(written) ? written.Trim().Replace("\0", "", StringComparison.Ordinal) : null;
        if (text is null && !value.IsNull && written is null)
        {
            changes.Refused(name, CaseRefusals.DataType(name, "string"));
            return;
        }

        switch (name)
        {
            case "customerName":
                row.CustomerName = changes.Of(name, row.CustomerName, Cut(text, StorageMetadata.NameLength));
                break;
            case "customerNumber":
                row.CustomerNumber = changes.Of(name, row.CustomerNumber, Cut(text, StorageMetadata.IdLength));
                break;
            case "circuitNumber":
                row.CircuitNumber = changes.Of(name, row.CircuitNumber, Cut(text, StorageMetadata.IdLength));
                row.CircuitKey = CaseKeys.OfCircuit(row.CircuitNumber);
                break;
            case "contactPhone":
                row.ContactPhone = changes.Of(name, row.ContactPhone, Cut(text, StorageMetadata.IdLength));
                row.PhoneKey = CaseKeys.OfPhone(row.ContactPhone);
                break;
            case "address":
                row.Address = changes.Of(name, row.Address, Cut(text, StorageMetadata.PathLength));
                break;
            default:
                changes.Refused(name, CaseRefusals.DataUnknown(name));
                break;
        }
    }

    private static string? Cut(string? text, int length) => text is null ? null : Texts.Shorten(text, length);
}
