using AutoMapper;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Api.Definitions;

namespace ResponseWorkflow.Server.Api.Mapping;

/// <summary>How what is known of definitions becomes models.</summary>
internal sealed class DefinitionModels : Profile
{
    public DefinitionModels()
    {
        CreateMap<VersionSummary, VersionModel>();
        CreateMap<VersionSummary, VersionDetail>().ForMember(static model => model.Document, static member => member.Ignore());
        CreateMap<DefinitionSummary, DefinitionModel>();
        CreateMap<DefinitionProblem, WarningModel>();
    }
}
