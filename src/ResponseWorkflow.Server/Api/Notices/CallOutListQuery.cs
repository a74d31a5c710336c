using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Notices.CallOuts;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>Which rules of call-outs a list shows.</summary>
internal sealed record CallOutListQuery
{
    [FromQuery(Name = "search"), Description("A part of a key, a name or the number of a customer, in any case.")]
    public string? Search { get; init; }

    [FromQuery(Name = "grade"), Description("Only those that are for this grade.")]
    public string? Grade { get; init; }

    [FromQuery(Name = "effect"), Description("Only those that are for this effect.")]
    public string? Effect { get; init; }

    [FromQuery(Name = "role"), Description("Only those that tell this role.")]
    public string? Role { get; init; }

    [FromQuery(Name = "enabled"), Description("Only those that are used, or only those that are not.")]
    public QueryValue<bool>? Enabled { get; init; }

    public CallOutFilter Read(QueryReader reader) => new()
    {
        Search = reader.Text("search", Search),
        Grade = reader.Id("grade", Grade),
        Effect = reader.Id("effect", Effect),
        Role = reader.Id("role", Role),
        IsEnabled = reader.Value("enabled", Enabled),
    };
}
