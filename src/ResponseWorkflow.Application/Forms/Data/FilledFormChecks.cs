using ResponseWorkflow.Application.Forms.Conditions;
using ResponseWorkflow.Application.Forms.Documents;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms.Data;

/// <summary>Looks at what was filled in, field by field. The page does the same; shared examples hold both to it.</summary>
/// <param name="filled">The form with what was filled in.</param>
/// <param name="stage">How strictly.</param>
/// <param name="values">Looks at single values.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class FilledFormChecks(FilledForm filled, FormStage stage, ValueChecks values, FormProblems problems)
{
    /// <summary>Looks at everything: unknown fields, then each field, then the rules over several.</summary>
    public void Run()
    {
        foreach (var (name, _) in filled.Data)
        {
            if (problems.IsFull)
                return;
            if (filled.Form.Find(name) is null)
                problems.Add(DataRefusals.Unknown(FormRefusals.Shown(name)));
        }

        var wrong = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in filled.Form.Fields)
        {
            if (!field.Kind.IsFilledIn() || !filled.IsVisible(field))
                continue;
            var before = problems.Items.Count;
            CheckField(field, filled.Data[field.Name], field.Name, filled.IsRequired(field));
            if (problems.Items.Count > before)
                wrong.Add(field.Name);
        }

        if (stage == FormStage.Draft)
            return;
        foreach (var check in filled.Form.Checks)
        {
            // One problem for each field, and none about fields that are not shown.
            if (!wrong.Contains(check.Field.Name) && filled.IsVisible(check.Field) && !check.Holds.Holds(filled))
            {
                problems.Add(DataRefusals.Rule(check.Field.Name, check.Message));
                wrong.Add(check.Field.Name);
            }
        }
    }

    private void CheckField(FormField field, DataValue value, string path, bool isRequired)
    {
        if (ValueComparison.IsEmpty(value) && IsOfKindWhenEmpty(field, value))
        {
            if (isRequired && stage == FormStage.Complete)
                problems.Add(DataRefusals.Required(path, field));
            return;
        }

        if (values.Check(field, value, path, stage) is { } refusal)
            problems.Add(refusal);
        else if (field.Kind == FieldKind.Table)
            CheckRows(field, value.AsArray(), path);
        else if (field.Kind == FieldKind.Indicators)
            CheckIndicators(field, value.AsObject(), path);
    }

    // A blank text where a number belongs is no missing number, but a wrong one. An empty list belongs where lists do.
    private static bool IsOfKindWhenEmpty(FormField field, DataValue value) => value.Kind switch
    {
        DataKind.Null => true,
        DataKind.Array => field.Kind is FieldKind.Choices or FieldKind.Files or FieldKind.Table,
        _ => field.Kind is not (FieldKind.Choices or FieldKind.Files or FieldKind.Table or FieldKind.Number or FieldKind.YesNo or FieldKind.Indicators),
    };

    private void CheckIndicators(FormField field, DataObject test, string path)
    {
        foreach (var (name, _) in test)
        {
            if (!IndicatorParts.Has(name))
                problems.Add(DataRefusals.Unknown($"{path}.{FormRefusals.Shown(name)}"));
        }

        var at = $"{path}.{IndicatorParts.Values}";
        var given = test[IndicatorParts.Values];
        if (!given.IsNull && !given.TryGetObject(out _))
            problems.Add(DataRefusals.WrongType(at, field));
        else if (filled.SheetOf(field) is { } sheet)
            sheet.Check(given.IsNull ? DataObject.Empty : given.AsObject(), at, stage).ToList().ForEach(problems.Add);
        else if (stage == FormStage.Complete)
            problems.Add(DataRefusals.NoTemplate(path, field));
        foreach (var part in IndicatorParts.Told)
            CheckField(part, test[part.Name], $"{path}.{part.Name}", part.IsRequired);
    }

    private void CheckRows(FormField field, DataArray rows, string path)
    {
        for (var i = 0; i < rows.Count && !problems.IsFull; i++)
        {
            var at = $"{path}[{i}]";
            if (!rows[i].TryGetObject(out var row))
            {
                problems.Add(DataRefusals.WrongType(at, field));
                continue;
            }

            foreach (var (name, _) in row)
            {
                if (field.Columns.All(column => column.Name != name))
                    problems.Add(DataRefusals.Unknown($"{at}.{FormRefusals.Shown(name)}"));
            }

            foreach (var column in field.Columns)
                CheckField(column, row[column.Name], $"{at}.{column.Name}", column.IsRequired);
        }
    }
}
