using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Notices.Writing;

namespace ResponseWorkflow.Application.Notices.Sources;

/// <summary>What notices tell of a case.</summary>
internal static class CaseNoticeFacts
{
    /// <summary>Sets the fields of a case; none where there is no case.</summary>
    public static NoticeFacts Set(this NoticeFacts facts, CaseRow? row) => row is null
        ? facts
        : facts.Set("case.number", row.Number).Set("case.title", row.Title).Set("case.customer", row.CustomerName).Set("case.grade", row.Grade)
            .Set("case.circuit", row.CircuitNumber).Set("case.state", row.StateZh, row.StateEn);
}
