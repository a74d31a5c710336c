using System.Globalization;
using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Application.Imports;

/// <summary>Why a row is not imported.</summary>
internal static class ImportRefusals
{
    public static Refusal RowTwice(string field, string name, int row) => new(
        "import.rowTwice",
        RefusalKind.Unprocessable,
        string.Create(CultureInfo.InvariantCulture, $"'{field}': '{name}' stands in row {row} already."),
        string.Create(CultureInfo.InvariantCulture, $"“{field}”：“{name}”在第 {row} 行已经出现。"),
        field);
}
