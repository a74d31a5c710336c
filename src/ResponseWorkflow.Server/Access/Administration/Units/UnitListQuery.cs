using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Access.Administration.Units;

/// <summary>Which units a list shows.</summary>
internal sealed record UnitListQuery
{
    [FromQuery(Name = "search"), Description("Part of the code or of a name, in any case.")]
    public string? Search { get; init; }

    [FromQuery(Name = "parentId"), Description("Only those directly under this unit.")]
    public string? ParentId { get; init; }

    [FromQuery(Name = "withinId"), Description("Only this unit and all below it.")]
    public string? WithinId { get; init; }

    [FromQuery(Name = "kind"), Description("Only those of this kind.")]
    public string? Kind { get; init; }

    [FromQuery(Name = "withDissolved"), Description("Whether dissolved units are shown too.")]
    public QueryValue<bool>? WithDissolved { get; init; }

    public UnitFilter Read(QueryReader reader) => new()
    {
        Search = reader.Text("search", Search),
        ParentId = reader.Id("parentId", ParentId),
        WithinId = reader.Id("withinId", WithinId),
        Kind = reader.Id("kind", Kind),
        WithDissolved = reader.Value("withDissolved", WithDissolved) ?? false,
    };
}
