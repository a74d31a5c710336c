using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Access.Administration.Users;

/// <summary>Which users a list shows.</summary>
internal sealed record UserListQuery
{
    [FromQuery(Name = "search"), Description("Part of the sign-in name or the display name, in any case.")]
    public string? Search { get; init; }

    [FromQuery(Name = "isActive"), Description("Whether they may sign in.")]
    public QueryValue<bool>? IsActive { get; init; }

    [FromQuery(Name = "unitId"), Description("Only those who belong to this unit.")]
    public string? UnitId { get; init; }

    [FromQuery(Name = "withinId"), Description("Only those who belong to this unit or one below it.")]
    public string? WithinId { get; init; }

    [FromQuery(Name = "roleId"), Description("Only those who hold this role now, wherever.")]
    public string? RoleId { get; init; }

    [FromQuery(Name = "sort"), Description("The order of the list; SignInName when left out.")]
    public QueryValue<UserOrder>? Sort { get; init; }

    [FromQuery(Name = "descending"), Description("Whether the order is turned round.")]
    public QueryValue<bool>? Descending { get; init; }

    public UserFilter Read(QueryReader reader) => new()
    {
        Search = reader.Text("search", Search),
        IsActive = reader.Value("isActive", IsActive),
        UnitId = reader.Id("unitId", UnitId),
        WithinId = reader.Id("withinId", WithinId),
        RoleId = reader.Id("roleId", RoleId),
        Order = reader.Value("sort", Sort) ?? UserOrder.SignInName,
        IsDescending = reader.Value("descending", Descending) ?? false,
    };
}
