using Microsoft.Extensions.Options;

namespace ResponseWorkflow.Application.Cases.Kinds;

/// <summary>Gives the settings of cases the lists that schemas of kinds refer to.</summary>
/// <param name="lists">Writes them out.</param>
internal sealed class CaseListSetup(SchemaLists lists) : IPostConfigureOptions<CaseOptions>
{
    public void PostConfigure(string? name, CaseOptions options) => options.Lists = lists;
}
