using ResponseWorkflow.Application.Forms.Documents;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms.Data;

/// <summary>Looks at one value that is not empty.</summary>
/// <param name="proofs">Knows confirmations by password.</param>
/// <param name="signer">Id of the user who fills in; null when no person does.</param>
internal sealed class ValueChecks(ISignatureProofs proofs, string? signer)
{
    /// <summary>What is wrong with a value; null when nothing is.</summary>
    /// <remarks>
    /// A draft may be short of what is still to be typed: least lengths, least numbers of items and patterns are looked at when the form is handed in.
    /// </remarks>
    public Refusal? Check(FormField field, DataValue value, string path, FormStage stage) => field.Kind switch
    {
        FieldKind.Number => Number(field, value, path),
        FieldKind.YesNo => value.TryGetBoolean(out _) ? null : DataRefusals.WrongType(path, field),
        FieldKind.Indicators => value.TryGetObject(out _) ? null : DataRefusals.WrongType(path, field),
        FieldKind.Choices or FieldKind.Files or FieldKind.Table => List(field, value, path, stage),
        _ => value.TryGetString(out var text) ? Text(field, text, path, stage) : DataRefusals.WrongType(path, field),
    };

    private static Refusal? Number(FormField field, DataValue value, string path)
    {
        if (!value.TryGetNumber(out var number) || !double.IsFinite(number))
            return DataRefusals.WrongType(path, field);
        if (number < field.Minimum)
            return DataRefusals.BelowMinimum(path, field);
        if (number > field.Maximum)
            return DataRefusals.AboveMaximum(path, field);
        return field.Decimals is { } decimals && !HasDecimals(number, decimals) ? DataRefusals.TooFine(path, field, decimals) : null;
    }

    // The same operations on the same kind of numbers as the page, so that rounding cannot tell the two apart.
    private static bool HasDecimals(double number, int most)
    {
        var factor = 1.0;
        for (var i = 0; i < most; i++)
            factor *= 10;
        return Math.Floor((number * factor) + 0.5) / factor == number;
    }

    private static Refusal? List(FormField field, DataValue value, string path, FormStage stage)
    {
        if (!value.TryGetArray(out var items))
            return DataRefusals.WrongType(path, field);
        if (items.Count > field.MaxItems)
            return DataRefusals.TooMany(path, field);
        if (stage == FormStage.Complete && items.Count < field.MinItems)
            return DataRefusals.TooFew(path, field);
        if (field.Kind == FieldKind.Table)
            return null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!item.TryGetString(out var text) || text.Length == 0)
                return DataRefusals.WrongType(path, field);
            if (field.Kind == FieldKind.Choices && !field.Choices.Contains(text, StringComparer.Ordinal))
                return DataRefusals.NoChoice(path, field);
            if (Characters(text) > field.MaxLength)
                return DataRefusals.TooLong(path, field);
            if (HasControl(text, allowsLines: false))
                return DataRefusals.Control(path, field);
            if (!seen.Add(text))
                return DataRefusals.Twice(path, field);
        }

        return null;
    }

    private Refusal? Text(FormField field, string text, string path, FormStage stage)
    {
        var length = Characters(text);
        if (length > field.MaxLength)
            return DataRefusals.TooLong(path, field);
        if (HasControl(text, field.Kind == FieldKind.LongText))
            return DataRefusals.Control(path, field);
        switch (field.Kind)
        {
            case FieldKind.Choice:
                return field.Choices.Contains(text, StringComparer.Ordinal) ? null : DataRefusals.NoChoice(path, field);
            case FieldKind.DateTime:
                return FormInstant.Read(text) is null ? DataRefusals.NoInstant(path, field) : null;
            case FieldKind.Signature:
                // A confirmation may run out while the draft lies, and the draft may go to somebody else: it is asked for again when the form is handed in.
                if (!field.IsPassword)
                    return DrawnSignature.IsPicture(text) ? null : DataRefusals.NoSignature(path, field);
                return stage == FormStage.Draft ? null : Confirmation(field, proofs.SignerOf(text), path);
            default:
                if (stage == FormStage.Draft)
                    return null;
                if (length < field.MinLength)
                    return DataRefusals.TooShort(path, field);
                return field.Pattern?.IsMatch(text) == false ? DataRefusals.NoMatch(path, field) : null;
        }
    }

    private Refusal? Confirmation(FormField field, string? confirmedBy, string path)
    {
        if (confirmedBy is null || signer is null)
            return DataRefusals.NoSignature(path, field);
        return confirmedBy == signer ? null : DataRefusals.NotOwnSignature(path, field);
    }

    // Code points, as JSON Schema counts.
    private static int Characters(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
                count--;
        }

        return count;
    }

    // No database keeps U+0000 in a text, and no one can see the others. Lines and tabs belong into long texts.
    private static bool HasControl(string text, bool allowsLines)
    {
        foreach (var letter in text)
        {
            if (letter == '\u007f' || (letter < ' ' && !(allowsLines && letter is '\n' or '\r' or '\t')))
                return true;
        }

        return false;
    }
}
