using System.Globalization;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TmForum.Requests;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Api.TmForum.Messages;

namespace ResponseWorkflow.Server.Api.TmForum.ServiceOrders;

/// <summary>Reads what is to be changed of an order: the wanted date, the priority, further notes, and nothing else.</summary>
internal static class ServiceOrderChange
{
    private static readonly string[] Allowed = ["requestedCompletionDate", "priority", "note"];

    /// <summary>The change.</summary>
    /// <param name="patch">The members that are to be another.</param>
    /// <param name="author">Who writes notes.</param>
    /// <param name="now">The instant.</param>
    /// <param name="mostNotes">The most notes of one order.</param>
    /// <exception cref="RefusedException">Something is wrong; all of it is named.</exception>
    public static NorthChange Read(DataObject patch, string author, DateTimeOffset now, int mostNotes)
    {
        var refusals = patch.Where(static one => !Allowed.Contains(one.Key, StringComparer.Ordinal) && !one.Key.StartsWith('@')).Select(static one => TmfRefusals.NotChangeable(one.Key, Allowed)).ToList();
        var wanted = Wanted(patch, now, refusals);
        var priority = PriorityText(patch);
        var rank = priority is null ? (CasePriority?)null : TmfPriority.Read(priority, "priority", refusals);
        var texts = Notes(patch, refusals);
        if (refusals.Count > 0)
            throw new RefusedException(refusals);
        return new NorthChange
        {
            Priority = rank,
            Notes = texts,
            Document = row =>
            {
                var kept = TmfJson.Read<ServiceOrder>(row.Document);
                var notes = kept.Note ?? [];
                if (notes.Count + texts.Count > mostNotes)
                    throw new RefusedException(TmfRefusals.TooMany("note", mostNotes));
                return TmfJson.Store(kept with
                {
                    RequestedCompletionDate = wanted ?? kept.RequestedCompletionDate,
                    Priority = priority ?? kept.Priority,
                    Note = notes.Count + texts.Count == 0 ? kept.Note : [.. notes, .. texts.Select((text, place) => new TmfNote { Id = (notes.Count + place + 1).ToString(CultureInfo.InvariantCulture), Author = author, Date = now, Text = text })],
                });
            },
        };
    }

    private static DateTimeOffset? Wanted(DataObject patch, DateTimeOffset now, List<Refusal> refusals)
    {
        const string Field = "requestedCompletionDate";
        if (!patch.TryGet(Field, out var value))
            return null;
        if (!value.TryGetString(out var text) || TmfInstantConverter.Parse(text) is not { } at)
            refusals.Add(TmfRefusals.NotAnInstant(Field));
        else if (at <= now)
            refusals.Add(TmfRefusals.Past(Field));
        else
            return at;
        return null;
    }

    private static string? PriorityText(DataObject patch) => !patch.TryGet("priority", out var value) ? null
        : value.TryGetString(out var text) ? text : value.TryGetNumber(out var number) ? number.ToString(CultureInfo.InvariantCulture) : "";

    // A note with an id is one that is there already; a client that sends all of them back means the new ones.
    private static List<string> Notes(DataObject patch, List<Refusal> refusals)
    {
        var texts = new List<string>();
        if (!patch.TryGet("note", out var value))
            return texts;
        var notes = value.TryGetArray(out var list) ? [.. list] : new[] { value };
        for (var place = 0; place < notes.Length; place++)
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"note[{place}].text");
            if (!notes[place].TryGetObject(out var note) || !note["text"].TryGetString(out var text) || string.IsNullOrWhiteSpace(text))
                refusals.Add(TmfRefusals.Missing(field));
            else if (note["id"].IsNull)
                texts.Add(text.Trim());
        }

        return texts;
    }
}
