using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Api.Imports;

/// <summary>What an import made of a file. It is stored as a whole or not at all.</summary>
public record FileImportModel
{
    /// <summary>Whether it is stored: no row was wrong.</summary>
    public required bool IsStored { get; init; }

    /// <summary>How many rows added something; when nothing is stored, would have.</summary>
    public required int Added { get; init; }

    /// <summary>How many rows changed something; when nothing is stored, would have.</summary>
    public required int Changed { get; init; }

    /// <summary>How many rows were on file like that already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>How many rows are wrong.</summary>
    public required int Refused { get; init; }

    /// <summary>The rows, in their order.</summary>
    public required IReadOnlyList<ImportRowModel> Rows { get; init; }

    internal static FileImportModel Of(ImportReport report, IReadOnlyList<ImportColumn> columns, HttpRequest request)
    {
        var isEnglish = ProblemLanguage.IsEnglish(request);
        return new FileImportModel
        {
            IsStored = report.IsStored,
            Added = Count(ImportAct.Added),
            Changed = Count(ImportAct.Changed),
            Unchanged = Count(ImportAct.Unchanged),
            Refused = Count(ImportAct.Refused),
            Rows = [.. report.Results.Select(one => new ImportRowModel { Row = one.Row, Name = one.Name, Act = one.Act, Problems = [.. one.Refusals.Select(refusal => Problem(refusal, columns, isEnglish))] })],
        };

        int Count(ImportAct act) => report.Results.Count(one => one.Act == act);
    }

    // Messages name fields; whoever looks at a sheet knows its headings.
    private static ImportProblemModel Problem(Refusal refusal, IReadOnlyList<ImportColumn> columns, bool isEnglish)
    {
        var column = columns.FirstOrDefault(one => one.Field is not null && one.Field == refusal.Field);
        var title = column is null ? refusal.Field : isEnglish ? column.TitleEn : column.TitleZh;
        var message = isEnglish
            ? refusal.Message.Replace($"'{refusal.Field}'", $"'{title}'", StringComparison.Ordinal)
            : refusal.MessageZh.Replace($"“{refusal.Field}”", $"“{title}”", StringComparison.Ordinal);
        return new ImportProblemModel { Code = refusal.Code, Column = title, Message = message };
    }
}
