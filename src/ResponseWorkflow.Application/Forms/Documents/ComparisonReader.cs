using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Forms.Documents;

/// <summary>Reads what a comparison shows of each entry of its list.</summary>
/// <param name="problems">Where problems go.</param>
internal sealed class ComparisonReader(FormProblems problems)
{
    private const int LabelLength = 200;
    private const int MostColumns = 60;
    private static readonly string[] Layouts = ["rows", "columns"];
    private static readonly string[] Totals = ["sum", "max", "min", "count"];

    /// <summary>Tells what is wrong with a comparison.</summary>
    public void Check(FormNode node)
    {
        if (node.Text("layout", isRequired: false, LabelLength) is { } layout && !Layouts.Contains(layout, StringComparer.Ordinal))
            problems.Add(FormRefusals.WrongValue(node.At("layout"), string.Join(", ", Layouts)));
        if (!node.Members.TryGet("columns", out var value))
            problems.Add(FormRefusals.Missing(node.At("columns")));
        else if (!value.TryGetArray(out var columns) || columns.Count is 0 or > MostColumns)
            problems.Add(FormRefusals.WrongType(node.At("columns"), $"a list of 1 to {MostColumns} columns", $"1 到 {MostColumns} 列的列表"));
        else
            Check(columns, node.At("columns"));
    }

    private void Check(DataArray columns, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var place = 0; place < columns.Count; place++)
        {
            var at = $"{path}[{place}]";
            if (!columns[place].TryGetObject(out var members))
            {
                problems.Add(FormRefusals.WrongType(at, "an object", "对象"));
                continue;
            }

            var column = new FormNode(members, at, problems);
            column.AllowOnly("field", "label", "unit", "total", "isFlag", "isBandwidth", "words");
            var field = column.Text("field", isRequired: true, FieldReader.NameLength);
            if (field is not null && !FieldReader.IsName(field))
                problems.Add(FormRefusals.WrongType(column.At("field"), "a name of letters, digits and _", "由字母、数字和 _ 组成的名称"));
            else if (field is not null && !seen.Add(field))
                problems.Add(FormRefusals.Twice(column.At("field"), field));
            column.Words("label", isRequired: true, LabelLength);
            column.Words("unit", isRequired: false, LabelLength);
            if (column.Text("total", isRequired: false, LabelLength) is { } total && !Totals.Contains(total, StringComparer.Ordinal))
                problems.Add(FormRefusals.WrongValue(column.At("total"), string.Join(", ", Totals)));
            column.Flag("isFlag");
            column.Flag("isBandwidth");
            if (column.Object("words", isRequired: false) is not { } words)
                continue;
            foreach (var (word, _) in words.Members)
                words.Words(word, isRequired: true, LabelLength);
        }
    }
}
