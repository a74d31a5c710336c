using AutoMapper;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Editing;
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
        CreateMap<DefinitionSummary, DefinitionModel>()
            .ForMember(static model => model.HasDraft, static member => member.MapFrom(static summary => summary.Latest.State == VersionState.Draft))
            .ForMember(static model => model.LastAuthor, static member => member.MapFrom(static summary => summary.Latest.Author))
            .ForMember(static model => model.LastModifiedAt, static member => member.MapFrom(static summary => summary.Latest.ModifiedAt))
            .ForMember(static model => model.Editors, static member => member.Ignore());
        CreateMap<EditorPresence, EditorModel>();
        CreateMap<DefinitionProblem, WarningModel>();
    }
}
